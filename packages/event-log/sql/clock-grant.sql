update "ops"."register_clock" as "c"
set
  "base_business" = case
    when (
      c.base_business + make_interval(
        secs => extract(epoch from statement_timestamp() - c.base_machine)::double precision * c.speed
      )
    ) > c.granted_until
      then c.granted_until
    else c.base_business end,
  "base_machine" = case
    when (
      c.base_business + make_interval(
        secs => extract(epoch from statement_timestamp() - c.base_machine)::double precision * c.speed
      )
    ) > c.granted_until
      then statement_timestamp()
    else c.base_machine end,
  "granted_until" = greatest(
    c.granted_until,
    date_trunc(
      'milliseconds',
      case
        when (
          c.base_business + make_interval(
            secs => extract(epoch from statement_timestamp() - c.base_machine)::double precision * c.speed
          )
        ) > c.granted_until
          then c.granted_until
        else greatest(
          c.base_business,
          c.base_business + make_interval(
            secs => extract(epoch from statement_timestamp() - c.base_machine)::double precision * c.speed
          )
        ) end + make_interval(secs => c.speed * 2000 / 1000.0)
    )
  )
where "c"."kind" = $1 and "c"."held" = $2
-- $1 = "simulated"
-- $2 = false
