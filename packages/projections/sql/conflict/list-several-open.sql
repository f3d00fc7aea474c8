select
  'several-open' as "kind",
  (array_agg(b.subject_id order by b.opened_index))[1] as "subject",
  min(s.subject_name) as "subjectName",
  json_agg(
    json_build_object(
      'caseId', "b"."case_id", 'caseNumber', "b"."case_number", 'award', "b"."award", 'unit', "b"."unit",
      'subject', "b"."subject_id", 'subjectName', "s"."subject_name", 'state', "b"."state", 'achievement',
      "b"."achievement", 'from', "b"."period_from", 'to', "b"."period_to"
    ) order by b.opened_index
  ) as "cases",
  max(b.opened_index) as "place"
from "read"."conflict_case" as "b"
inner join "read"."conflict_subject" as "bs" on "bs"."subject_id" = "b"."subject_id"
left join "read"."subject" as "s" on "s"."subject_id" = "b"."subject_id"
where "b"."register" = $1 and "b"."state" = $2
group by "bs"."person"
having count(*) > 1 and bool_or("b"."unit" = any ($3))
order by "place" desc
limit $4
-- $1 = "ninh-thuan"
-- $2 = "open"
-- $3 = ["22786","22789"]
-- $4 = 51
