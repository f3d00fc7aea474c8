with "clock" as materialized (
  select (ops.business_now(c, statement_timestamp()) at time zone 'Asia/Ho_Chi_Minh')::date as "today"
  from "ops"."register_clock" as "c"
  where "c"."register" = $1
)
select "w"."due", count(*)::int as "items"
from "read"."work_item" as "w"
inner join "read"."nomination" as "n" on "n"."case_id" = "w"."case_id"
left join "ops"."assignment" as "a" on
  "a"."case_id" = "w"."case_id"
  and "a"."key" = "w"."key"
  and "a"."step_since" = "w"."since"
cross join "clock"
where
  "w"."register" = $2
  and (
    ("w"."role" = $3 and "w"."unit" = any ($4))
    or ("w"."role" = $5 and "n"."open_to" @> array[$6]::text[])
  )
  and 1 = 1
  and true
  and "n"."released" = $7
  and "w"."due" >= "clock"."today"
  and "w"."due" < clock.today + 28
group by "w"."due"
-- $1 = "ninh-thuan"
-- $2 = "ninh-thuan"
-- $3 = "unit-officer"
-- $4 = ["22786","22789"]
-- $5 = "appraiser"
-- $6 = "council"
-- $7 = true
