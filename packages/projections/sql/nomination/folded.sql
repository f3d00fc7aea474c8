select "n"."case_id" as "caseId", "n"."folded" as "state", "n"."fault"
from "read"."nomination_v2" as "n"
where "n"."case_id" = any ($1)
-- $1 = ["6f1a3c70-0000-4000-8000-000000000003"]
