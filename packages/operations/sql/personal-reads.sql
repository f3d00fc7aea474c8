select
  r.id::text as "id",
  "r"."at",
  "r"."account",
  "r"."stream_id" as "streamId",
  "n"."case_number" as "caseNumber",
  "r"."classes",
  "r"."what",
  r.filter as "filter",
  array(
    select c.id
    from unnest(
      case
        when r.stream_id like 'nomination:%' and r.cases = '{}' then array[substr(r.stream_id, 12)]
        else r.cases end
    ) as c (id)
    where
      $1::boolean
      or exists (select from read.nomination as m where m.case_id = c.id and m.unit = any ($2::text[]))
  ) as "cases"
from "ops"."personal_read" as "r"
left join "read"."nomination" as "n" on "n"."case_id" = substring(r.stream_id from '^nomination:(.*)$')
where
  (
    "r"."register" = $3
    and "r"."account" = any($4::uuid[])
    and "r"."at" >= $5
    and "r"."at" < $6
    and "r"."id" < $7::bigint
  )
  and (
    ((r.account = any ($8::uuid[])) <> $9::boolean)
    or exists (
      select
      from read.nomination as m
      where
        m.unit = any ($10::text[])
        and (
          m.case_id = any (r.cases)
          or r.stream_id in ('nomination:' || m.case_id, 'subject:' || m.subject_id)
        )
    )
  )
  and (
    r.cases @> array[$11::text]
    or r.stream_id = any (array['nomination:' || $12, 'effects:' || $13, 'subject:' || $14])
  )
  and "r"."what" = $15
  and $16 = any (r.classes)
order by "r"."id" desc
limit $17
-- $1 = false
-- $2 = ["22786"]
-- $3 = "ninh-thuan"
-- $4 = ["6f1a3c70-0000-4000-8000-000000000002"]
-- $5 = "2023-04-12T05:00:00.000Z"
-- $6 = "2023-04-12T05:00:00.000Z"
-- $7 = "9"
-- $8 = ["6f1a3c70-0000-4000-8000-000000000002"]
-- $9 = false
-- $10 = ["22786"]
-- $11 = "6f1a3c70-0000-4000-8000-000000000001"
-- $12 = "6f1a3c70-0000-4000-8000-000000000001"
-- $13 = "6f1a3c70-0000-4000-8000-000000000001"
-- $14 = "6f1a3c70-0000-4000-8000-000000000001"
-- $15 = "case"
-- $16 = "identity"
-- $17 = 50
