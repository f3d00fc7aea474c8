insert into "read"."conflict_subject_v2" (
  "subject_id", "register", "registered_index", "kind", "unit", "born", "folded_name", "person"
)
select
  "r"."subject_id",
  "r"."register",
  "r"."registered_index",
  "r"."kind",
  "r"."unit",
  "r"."born",
  nullif(log.findable(r.folded_name), '') as "folded_name",
  "r"."subject_id" as "person"
from json_populate_recordset(null::"read"."conflict_subject_v2", $1::json) as "r"
-- $1 = "[]"
