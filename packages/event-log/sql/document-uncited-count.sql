select count(*) as "count"
from "ops"."document" as "d"
where "d"."case_id" = $1 and "d"."uploaded_by" = $2 and "d"."cited_at" is null
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
