with "cited" as (
  update "ops"."document"
  set "cited_at" = coalesce("cited_at", now())
  where "case_id" = $1 and "id" = any($2::uuid[])
  returning *
)
select
  "d"."id",
  "d"."register",
  "d"."case_id" as "caseId",
  "d"."sha256",
  "d"."name",
  "d"."type",
  "d"."size",
  "d"."kind",
  "d"."title",
  "d"."number",
  "d"."dated",
  "d"."uploaded_by" as "uploadedBy",
  "d"."uploaded_at" as "uploadedAt",
  "d"."cited_at" as "citedAt"
from "cited" as "d"
order by array_position($3::uuid[], d.id)
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
-- $2 = ["6f1a3c70-0000-4000-8000-000000000002"]
-- $3 = ["6f1a3c70-0000-4000-8000-000000000002"]
