select
  "w"."role",
  "w"."unit",
  "w"."action",
  case when n.subject_id = any ($1::text[]) then n.subject_id end as "subject",
  count(*)::int as "steps",
  (array_agg(w.case_id order by w.since, w.case_id))[1] as "caseId",
  (array_agg(n.case_number order by w.since, w.case_id))[1] as "caseNumber"
from "read"."work_item" as "w"
inner join "read"."nomination" as "n" on "n"."case_id" = "w"."case_id"
where "w"."register" = $2 and "n"."released" = $3
group by "w"."role", "w"."unit", "w"."action", 4
order by "w"."unit", "w"."role", "w"."action"
-- $1 = []
-- $2 = "ninh-thuan"
-- $3 = true
