with "clock" as materialized (
  select (ops.business_now(c, statement_timestamp()) at time zone 'Asia/Ho_Chi_Minh')::date as "today"
  from "ops"."register_clock" as "c"
  where "c"."register" = $1
)
select
  "n"."case_id" as "id",
  "n"."register",
  "n"."case_number" as "caseNumber",
  "n"."subject_id" as "subjectId",
  "n"."subject_kind" as "subjectKind",
  "n"."subject_name" as "subjectName",
  "n"."track",
  "n"."award",
  "n"."unit",
  "n"."stage",
  "n"."substate",
  "n"."state",
  "n"."entry",
  "n"."released",
  case when sight.whole then "n"."waiting_role" end as "waitingRole",
  case when sight.whole then "n"."waiting_action" end as "waitingAction",
  case when sight.whole then "n"."deadline" end as "deadline",
  case when sight.whole then "n"."due" end as "due",
  (coalesce(n.due < clock.today, false) and n.released and sight.whole) as "overdue",
  "n"."decision_number" as "decisionNumber",
  "n"."opened_at" as "openedAt",
  "n"."since",
  "n"."changed_at" as "changedAt",
  "n"."version",
  null as "place",
  "n"."opened_index" as "openedIndex"
from "read"."nomination" as "n"
cross join "clock"
cross join lateral (
  select ("n"."unit" = any ($2) or ("n"."open_to" @> array[$3]::text[] and "n"."unit" = any ($4))) as "whole"
) as "sight"
where
  "n"."register" = $5
  and (
    "n"."unit" = any ($6)
    or ("n"."open_to" @> array[$7]::text[] and "n"."unit" = any ($8))
    or ("n"."open_to" @> array[$9]::text[] and "n"."unit" = any ($10))
  )
  and ("n"."search" like $11 and "n"."search" like $12)
  and "n"."stage" = $13
  and n.opened_index < $14
order by "n"."opened_index" desc
limit $15
-- $1 = "ninh-thuan"
-- $2 = ["22786","22789"]
-- $3 = "council"
-- $4 = ["58"]
-- $5 = "ninh-thuan"
-- $6 = ["22786","22789"]
-- $7 = "council"
-- $8 = ["58"]
-- $9 = "public"
-- $10 = ["58"]
-- $11 = "%dang%"
-- $12 = "%diem%"
-- $13 = "appraisal"
-- $14 = 100
-- $15 = 51
