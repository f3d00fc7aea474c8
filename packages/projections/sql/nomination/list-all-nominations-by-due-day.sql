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
  (coalesce(n.due < clock.today, false) and sight.whole) as "overdue",
  "n"."decision_number" as "decisionNumber",
  "n"."opened_at" as "openedAt",
  "n"."since",
  "n"."changed_at" as "changedAt",
  "n"."version",
  coalesce(case when sight.whole then "n"."due" end, date '9999-12-31') as "place",
  "n"."opened_index" as "openedIndex"
from "read"."nomination" as "n"
cross join "clock"
cross join lateral (select true as "whole") as "sight"
where
  "n"."register" = $2
  and true
  and true
  and (
    coalesce(case when sight.whole then "n"."due" end, date '9999-12-31'), n.opened_index
  ) > ($3::date, $4::bigint)
order by "place" asc, "n"."opened_index" asc
limit $5
-- $1 = "ninh-thuan"
-- $2 = "ninh-thuan"
-- $3 = "2026-11-20"
-- $4 = 100
-- $5 = 51
