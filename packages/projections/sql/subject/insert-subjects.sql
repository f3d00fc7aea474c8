insert into "read"."subject_v2" (
  "subject_id", "register", "registered_index", "kind", "unit", "subject_name", "search"
)
select
  "r"."subject_id",
  "r"."register",
  "r"."registered_index",
  "r"."kind",
  "r"."unit",
  "r"."subject_name",
  coalesce(log.findable(r.subject_name), '') as "search"
from json_populate_recordset(null::"read"."subject_v2", $1::json) as "r"
-- $1 = "[]"
