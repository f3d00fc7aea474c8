select "case_id" as "caseId", "case_number" as "caseNumber"
from "read"."nomination"
where "register" = $1 and "case_number" = upper($2)
-- $1 = "ninh-thuan"
-- $2 = "nt-2023-0001"
