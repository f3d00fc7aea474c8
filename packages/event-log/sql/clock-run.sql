update "ops"."register_clock" as "c"
set
  "held" = $1,
  "epoch" = c.epoch + 1,
  "speed" = $2::double precision,
  "base_business" = c.granted_until,
  "base_machine" = statement_timestamp(),
  "granted_until" = c.granted_until + make_interval(secs => $3::double precision * 2000 / 1000.0)
where "c"."register" = $4 and "c"."held" = $5
returning json_build_object(
  'register', c.register, 'kind', c.kind, 'now', log.utc(ops.business_now(c, statement_timestamp())), 'held',
  c.held, 'speed', c.speed, 'epoch', c.epoch, 'grantedUntil',
  case when c.kind = 'simulated' then log.utc(c.granted_until) end
) as "clock"
-- $1 = false
-- $2 = 86400
-- $3 = 86400
-- $4 = "ninh-thuan"
-- $5 = true
