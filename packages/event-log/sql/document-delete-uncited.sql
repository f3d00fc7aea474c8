delete from "ops"."document"
where "id" = $1 and "cited_at" is null
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
