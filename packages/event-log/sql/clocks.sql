select json_build_object(
  'register', c.register, 'kind', c.kind, 'now', log.utc(ops.business_now(c, statement_timestamp())), 'held',
  c.held, 'speed', c.speed, 'epoch', c.epoch, 'grantedUntil',
  case when c.kind = 'simulated' then log.utc(c.granted_until) end
) as "clock"
from "ops"."register_clock" as "c"
order by "c"."register"
