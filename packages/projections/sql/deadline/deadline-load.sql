with
  "clock" as materialized (
    select (ops.business_now(c, statement_timestamp()) at time zone 'Asia/Ho_Chi_Minh')::date as "today"
    from "ops"."register_clock" as "c"
    where "c"."register" = $1
  ),
  "open" as materialized (
    select "d"."kind", "d"."status", "d"."due"
    from "read"."deadline" as "d"
    inner join "read"."nomination" as "n" on "n"."case_id" = "d"."case_id"
    where
      "d"."register" = $2
      and d.status in ('running', 'paused')
      and ("n"."unit" = any ($3))
      and "n"."released" = $4
  ),
  "kinds" as (
    select "o"."due", "o"."kind", count(*) as "due_that_day"
    from "open" as "o"
    where o.status = 'running'
    group by "o"."due", "o"."kind"
  )
select
  "clock"."today",
  (select count(*) from open o where o.status = 'running' and o.due < clock.today) as "overdue",
  (select count(*) from open o where o.status = 'paused') as "paused",
  (
    select json_agg(
      json_build_object(
        'day', to_char(day, 'YYYY-MM-DD'), 'due', coalesce(load.due, 0), 'kinds',
        coalesce(load.kinds, '{}'::json)
      ) order by day
    )
    from generate_series(
      clock.today::timestamp, clock.today::timestamp + interval '27 days', interval '1 day'
    ) as day
    left join lateral (
      select sum(k.due_that_day) as due, json_object_agg(k.kind, k.due_that_day) as kinds
      from kinds k
      where k.due = day::date
      having count(*) > 0
    ) load on true
  ) as "days"
from "clock"
-- $1 = "ninh-thuan"
-- $2 = "ninh-thuan"
-- $3 = ["22786","22789"]
-- $4 = true
