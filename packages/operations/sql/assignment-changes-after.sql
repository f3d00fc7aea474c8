select
  "h"."id",
  "h"."register",
  "h"."case_id" as "caseId",
  "h"."key",
  "h"."person",
  "n"."unit",
  "n"."open_to" as "openTo"
from "ops"."assignment_change" as "h"
inner join "read"."nomination" as "n" on "n"."case_id" = "h"."case_id"
where "h"."id" > $1 and "h"."register" = any($2::text[])
order by "h"."id"
limit $3
-- $1 = 0
-- $2 = ["ninh-thuan"]
-- $3 = 2000
