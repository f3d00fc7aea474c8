select "f"."case_id" as "caseId"
from "ops"."follow" as "f"
where
  not (
    "f"."stage" is null
    and "f"."substate" is null
    and "f"."next_moment" is null
    and "f"."seen" > $1
    and "f"."seen" = "f"."committed"
  )
  and "f"."case_id" > $2
order by "f"."case_id"
limit $3
-- $1 = 0
-- $2 = ""
-- $3 = 1000
