update "read"."nomination_v2" as "n"
set
  "subject_name" = "s"."subject_name",
  "search" = log.findable(
    concat_ws(' ', "n"."case_number", "n"."decision_number", s.subject_name, s.former_names)
  )
from "read"."subject_v2" as "s"
where "s"."subject_id" = "n"."subject_id" and "s"."subject_id" = any ($1)
-- $1 = ["6f1a3c70-0000-4000-8000-000000000001"]
