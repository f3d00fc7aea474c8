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
  case when (
    "n"."unit" = any ($2)
    or ("n"."open_to" @> array[$3]::text[] and "n"."unit" = any ($4))
  ) then "n"."waiting_role" end as "waitingRole",
  case when (
    "n"."unit" = any ($5)
    or ("n"."open_to" @> array[$6]::text[] and "n"."unit" = any ($7))
  ) then "n"."waiting_action" end as "waitingAction",
  case when (
    "n"."unit" = any ($8)
    or ("n"."open_to" @> array[$9]::text[] and "n"."unit" = any ($10))
  ) then "n"."deadline" end as "deadline",
  case when (
    "n"."unit" = any ($11)
    or ("n"."open_to" @> array[$12]::text[] and "n"."unit" = any ($13))
  ) then "n"."due" end as "due",
  (
    coalesce(n.due < clock.today, false)
    and ("n"."unit" = any ($14) or ("n"."open_to" @> array[$15]::text[] and "n"."unit" = any ($16)))
  ) as "overdue",
  "n"."decision_number" as "decisionNumber",
  "n"."opened_at" as "openedAt",
  "n"."since",
  "n"."changed_at" as "changedAt",
  "n"."version",
  null as "place",
  "n"."opened_index" as "openedIndex"
from "read"."nomination" as "n"
cross join "clock"
where
  "n"."register" = $17
  and (
    "n"."unit" = any ($18)
    or ("n"."open_to" @> array[$19]::text[] and "n"."unit" = any ($20))
    or ("n"."open_to" @> array[$21]::text[] and "n"."unit" = any ($22))
  )
  and ("n"."search" like $23 and "n"."search" like $24)
  and "n"."stage" = $25
  and n.opened_index < $26
order by "n"."opened_index" desc
limit $27
-- $1 = "ninh-thuan"
-- $2 = ["22786","22789"]
-- $3 = "council"
-- $4 = ["58"]
-- $5 = ["22786","22789"]
-- $6 = "council"
-- $7 = ["58"]
-- $8 = ["22786","22789"]
-- $9 = "council"
-- $10 = ["58"]
-- $11 = ["22786","22789"]
-- $12 = "council"
-- $13 = ["58"]
-- $14 = ["22786","22789"]
-- $15 = "council"
-- $16 = ["58"]
-- $17 = "ninh-thuan"
-- $18 = ["22786","22789"]
-- $19 = "council"
-- $20 = ["58"]
-- $21 = "public"
-- $22 = ["58"]
-- $23 = "%dang%"
-- $24 = "%diem%"
-- $25 = "appraisal"
-- $26 = 100
-- $27 = 51
