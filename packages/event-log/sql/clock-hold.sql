update "ops"."register_clock" as "c"
set
  "held" = $1,
  "epoch" = c.epoch + 1,
  "granted_until" = date_trunc(
    'milliseconds',
    least(
      c.granted_until,
      greatest(
        c.base_business,
        c.base_business + make_interval(
          secs => extract(epoch from statement_timestamp() - c.base_machine)::double precision * c.speed
        ) + make_interval(secs => c.speed * 200 / 1000.0)
      )
    )
  )
where "c"."register" = $2 and "c"."held" = $3
-- $1 = true
-- $2 = "ninh-thuan"
-- $3 = false
