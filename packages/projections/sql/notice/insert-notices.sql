insert into "read"."notice_v2" (
  "key", "log_index", "register", "case_id", "event", "role", "unit", "text", "detail", "at"
)
select
  "r"."key",
  "r"."log_index",
  "r"."register",
  "r"."case_id",
  "r"."event",
  "r"."role",
  "r"."unit",
  "r"."text",
  "r"."detail",
  "r"."at"
from json_populate_recordset(null::"read"."notice_v2", $1::json) as "r"
on conflict ("key")
do nothing
-- $1 = "[]"
