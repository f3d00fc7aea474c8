select
  'overlapping-periods' as "kind",
  "b"."subject_id" as "subject",
  "s"."subject_name" as "subjectName",
  json_build_array(
    json_build_object(
      'caseId', "a"."case_id", 'caseNumber', "a"."case_number", 'award', "a"."award", 'unit', "a"."unit",
      'subject', "a"."subject_id", 'subjectName', "an"."subject_name", 'state', "a"."state", 'achievement',
      "a"."achievement", 'from', "a"."period_from", 'to', "a"."period_to"
    ),
    json_build_object(
      'caseId', "b"."case_id", 'caseNumber', "b"."case_number", 'award', "b"."award", 'unit', "b"."unit",
      'subject', "b"."subject_id", 'subjectName', "s"."subject_name", 'state', "b"."state", 'achievement',
      "b"."achievement", 'from', "b"."period_from", 'to', "b"."period_to"
    )
  ) as "cases",
  greatest(a.period_from, b.period_from) as "from",
  least(a.period_to, b.period_to) as "to",
  a.period_from = b.period_from
  and a.period_to = b.period_to as "sameAchievement",
  "b"."opened_index" as "laterIndex",
  "a"."opened_index" as "earlierIndex"
from "read"."conflict_case" as "b"
cross join lateral (
  select array_agg(own.subject_id) as "ids"
  from unnest(b.doers) as d (id)
  inner join "read"."conflict_subject" as "ds" on "ds"."subject_id" = "d"."id"
  inner join "read"."conflict_subject" as "own" on "own"."person" = "ds"."person"
) as "known"
inner join "read"."conflict_case" as "a" on
  a.doers && known.ids
  and "a"."register" = "b"."register"
  and "a"."opened_index" < "b"."opened_index"
  and "a"."period_from" <= "b"."period_to"
  and "b"."period_from" <= "a"."period_to"
left join "read"."subject" as "s" on "s"."subject_id" = "b"."subject_id"
left join "read"."subject" as "an" on "an"."subject_id" = "a"."subject_id"
where
  "b"."register" = $1
  and b.state <> all ($2)
  and a.state <> all ($3)
  and ("a"."unit" = any ($4) or "b"."unit" = any ($5))
  and exists (
    select
    from unnest(a.doers || b.doers) as d (id)
    join read.conflict_subject x on x.subject_id = d.id
    where x.person = (select p.person from read.conflict_subject p where p.subject_id = $6)
  )
order by "b"."opened_index" desc, "a"."opened_index" desc
limit $7
-- $1 = "ninh-thuan"
-- $2 = ["declined","withdrawn","merged","dropped-out","closed-not-passed","ineligible","centrally-refused"…
-- $3 = ["declined","withdrawn","merged","dropped-out","closed-not-passed","ineligible","centrally-refused"…
-- $4 = ["22786","22789"]
-- $5 = ["22786","22789"]
-- $6 = "6f1a3c70-0000-4000-8000-000000000001"
-- $7 = 51
