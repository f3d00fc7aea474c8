with
  "clock" as materialized (
    select (ops.business_now(c, statement_timestamp()) at time zone 'Asia/Ho_Chi_Minh')::date as "today"
    from "ops"."register_clock" as "c"
    where "c"."register" = $1
  ),
  "aged" as (
    select
      "n"."stage",
      "n"."substate",
      "n"."state",
      n.missing_papers > 0 as "lacking",
      (coalesce(n.due < clock.today, false) and n.released) as "late",
      clock.today - (n.since at time zone 'Asia/Ho_Chi_Minh')::date as "days"
    from "read"."nomination" as "n"
    cross join "clock"
    where "n"."register" = $2 and "n"."unit" = any ($3) and "n"."unit" = any ($4)
  )
select
  "a"."stage",
  "a"."substate",
  "a"."state",
  count(*)::int as "cases",
  (count(*) filter (where a.late))::int as "overdue",
  (count(*) filter (where a.lacking))::int as "lackingPapers",
  coalesce(max(a.days), 0)::int as "oldestDays",
  (count(*) filter (where a.days <= 7))::int as "week",
  (count(*) filter (where a.days between 8 and 30))::int as "month",
  (count(*) filter (where a.days between 31 and 90))::int as "quarter",
  (count(*) filter (where a.days > 90))::int as "older"
from "aged" as "a"
group by "a"."stage", "a"."substate", "a"."state"
-- $1 = "ninh-thuan"
-- $2 = "ninh-thuan"
-- $3 = ["22786","22789"]
-- $4 = ["22786"]
