select
  r.id::text as "id",
  "r"."at",
  "r"."account",
  "r"."stream_id" as "streamId",
  "n"."case_number" as "caseNumber",
  "r"."classes",
  "r"."what",
  r.filter as "filter",
  case when r.stream_id like 'nomination:%'
  and r.cases = '{}' then array[substr(r.stream_id, 12)] else r.cases end as "cases"
from "ops"."personal_read" as "r"
left join "read"."nomination" as "n" on "n"."case_id" = substring(r.stream_id from '^nomination:(.*)$')
where
  (
    "r"."register" = $1
    and "r"."account" = any($2::uuid[])
    and "r"."at" >= $3
    and "r"."at" < $4
    and "r"."id" < $5::bigint
  )
  and (
    r.cases @> array[$6::text]
    or r.stream_id = any (array['nomination:' || $7, 'effects:' || $8, 'subject:' || $9])
  )
  and "r"."what" = $10
  and $11 = any (r.classes)
order by "r"."id" desc
limit $12
-- $1 = "ninh-thuan"
-- $2 = ["6f1a3c70-0000-4000-8000-000000000002"]
-- $3 = "2023-04-12T05:00:00.000Z"
-- $4 = "2023-04-12T05:00:00.000Z"
-- $5 = "9"
-- $6 = "6f1a3c70-0000-4000-8000-000000000001"
-- $7 = "6f1a3c70-0000-4000-8000-000000000001"
-- $8 = "6f1a3c70-0000-4000-8000-000000000001"
-- $9 = "6f1a3c70-0000-4000-8000-000000000001"
-- $10 = "case"
-- $11 = "identity"
-- $12 = 50
