with "lineage" as materialized (
  select "l"."code", "l"."line"
  from unnest($1::text[], $2::text[]) as l (code, line)
)
select
  'look-alike' as "kind",
  "b"."kind" as "subjectKind",
  json_build_array(
    json_build_object(
      'id', "a"."subject_id", 'name', "an"."subject_name", 'born', "a"."born", 'unit', "a"."unit"
    ),
    json_build_object(
      'id', "b"."subject_id", 'name', "bn"."subject_name", 'born', "b"."born", 'unit', "b"."unit"
    )
  ) as "subjects",
  coalesce(a.born = b.born, false) as "sameBirthYear",
  coalesce(a.unit = b.unit or al.line = bl.line, false) as "sameLineage",
  "b"."registered_index" as "laterIndex",
  "a"."registered_index" as "earlierIndex"
from "read"."conflict_subject" as "b"
inner join "read"."conflict_subject" as "a" on
  "a"."register" = "b"."register"
  and "a"."kind" = "b"."kind"
  and "a"."folded_name" = "b"."folded_name"
  and "a"."registered_index" < "b"."registered_index"
inner join "read"."subject" as "an" on "an"."subject_id" = "a"."subject_id"
inner join "read"."subject" as "bn" on "bn"."subject_id" = "b"."subject_id"
left join "lineage" as "al" on "al"."code" = "a"."unit"
left join "lineage" as "bl" on "bl"."code" = "b"."unit"
where
  "b"."register" = $3
  and "a"."person" <> "b"."person"
  and not exists (
    select
    from read.conflict_link l
    where l.subject_id = a.subject_id and l.other = b.subject_id
  )
  and coalesce(a.born = b.born, true)
  and (a.unit is null or b.unit is null or a.unit = b.unit or al.line = bl.line)
  and ("a"."unit" is null or "b"."unit" is null or "a"."unit" = any ($4) or "b"."unit" = any ($5))
order by "b"."registered_index" desc, "a"."registered_index" desc
limit $6
-- $1 = ["22786"]
-- $2 = ["22786"]
-- $3 = "ninh-thuan"
-- $4 = ["22786","22789"]
-- $5 = ["22786","22789"]
-- $6 = 51
