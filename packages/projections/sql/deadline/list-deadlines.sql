with "clock" as materialized (
  select (ops.business_now(c, statement_timestamp()) at time zone 'Asia/Ho_Chi_Minh')::date as "today"
  from "ops"."register_clock" as "c"
  where "c"."register" = $1
)
select
  "d"."case_id" as "caseId",
  "n"."case_number" as "caseNumber",
  "n"."subject_name" as "subjectName",
  "n"."award",
  "n"."unit",
  "n"."stage",
  "d"."deadline",
  "d"."kind",
  "d"."status",
  "d"."start",
  "d"."count",
  "d"."counting_unit" as "countingUnit",
  "d"."due",
  "d"."warn50",
  "d"."warn80",
  (d.status = 'running' and d.due < clock.today and n.released) as "overdue",
  "d"."went_overdue" as "wentOverdue",
  "d"."escalated",
  "d"."calendar",
  "d"."source",
  "d"."certainty"
from "read"."deadline" as "d"
inner join "read"."nomination" as "n" on "n"."case_id" = "d"."case_id"
cross join "clock"
where
  "d"."register" = $2
  and ("n"."unit" = any ($3) or ("n"."open_to" @> array[$4]::text[] and "n"."unit" = any ($5)))
  and "d"."status" = $6
  and (d.status = 'running' and d.due < clock.today and n.released) = $7
  and (d.due, d.case_id, d.deadline) > ($8::date, $9::text, $10::text)
order by "d"."due", "d"."case_id", "d"."deadline"
limit $11
-- $1 = "ninh-thuan"
-- $2 = "ninh-thuan"
-- $3 = ["22786","22789"]
-- $4 = "council"
-- $5 = ["58"]
-- $6 = "running"
-- $7 = true
-- $8 = "2026-11-20"
-- $9 = "6f1a3c70-0000-4000-8000-000000000003"
-- $10 = "supplement#2"
-- $11 = 51
