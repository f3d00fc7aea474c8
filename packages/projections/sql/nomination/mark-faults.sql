update "read"."nomination_v2" as "n"
set "fault" = "f"."fault"
from unnest($1::text[], $2::text[]) as f (case_id, fault)
where "n"."case_id" = "f"."case_id"
-- $1 = ["6f1a3c70-0000-4000-8000-000000000003"]
-- $2 = ["DecisionSigned cannot happen in discovery"]
