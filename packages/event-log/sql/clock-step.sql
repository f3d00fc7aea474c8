update "ops"."register_clock" as "c"
set
  "epoch" = c.epoch + 1,
  "base_business" = $1::timestamptz,
  "base_machine" = statement_timestamp(),
  "granted_until" = $2::timestamptz
where "c"."register" = $3 and "c"."held" = $4 and "c"."granted_until" < $5::timestamptz
returning json_build_object(
  'register', c.register, 'kind', c.kind, 'now', log.utc(ops.business_now(c, statement_timestamp())), 'held',
  c.held, 'speed', c.speed, 'epoch', c.epoch, 'grantedUntil',
  case when c.kind = 'simulated' then log.utc(c.granted_until) end
) as "clock"
-- $1 = "2023-04-12T05:00:00.000Z"
-- $2 = "2023-04-12T05:00:00.000Z"
-- $3 = "ninh-thuan"
-- $4 = true
-- $5 = "2023-04-12T05:00:00.000Z"
