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
from "ops"."document" as "d"
where "d"."case_id" = $1 and "d"."id" = $2
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
