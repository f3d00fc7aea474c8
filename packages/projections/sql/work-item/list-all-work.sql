with "clock" as materialized (
  select (ops.business_now(c, statement_timestamp()) at time zone 'Asia/Ho_Chi_Minh')::date as "today"
  from "ops"."register_clock" as "c"
  where "c"."register" = $1
)
select
  "w"."due_order" as "place",
  "w"."case_id" as "caseId",
  "w"."key",
  "w"."action",
  "w"."role",
  "w"."unit",
  "w"."from_day" as "from",
  "w"."deadline",
  "w"."due",
  case
    when w.due is null or not n.released then 'undated'
    when w.due < clock.today then 'overdue'
    when w.due = clock.today then 'today'
    when w.due <= clock.today + 7 then 'week'
    else 'later' end as "group",
  (coalesce(w.due < clock.today, false) and n.released) as "overdue",
  "w"."since",
  "n"."case_number" as "caseNumber",
  "n"."subject_id" as "subjectId",
  "n"."subject_kind" as "subjectKind",
  "n"."subject_name" as "subjectName",
  "n"."award",
  "n"."track",
  "n"."fields",
  "n"."stage",
  "n"."substate",
  "n"."missing_papers" as "missingPapers",
  "n"."flags",
  "a"."person" as "assignee",
  "a"."since" as "assignedSince",
  "n"."released",
  "n"."version"
from "read"."work_item" as "w"
inner join "read"."nomination" as "n" on "n"."case_id" = "w"."case_id"
left join "ops"."assignment" as "a" on
  "a"."case_id" = "w"."case_id"
  and "a"."key" = "w"."key"
  and "a"."step_since" = "w"."since"
cross join "clock"
where "w"."register" = $2 and true and 1 = 1 and true
order by "place" asc, "w"."case_id" asc, "w"."key" asc
limit $3
-- $1 = "ninh-thuan"
-- $2 = "ninh-thuan"
-- $3 = 51
