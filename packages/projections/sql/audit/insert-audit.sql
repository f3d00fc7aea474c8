insert into "read"."audit_v2" (
  "log_index", "register", "stream_id", "type", "actor", "actor_unit", "on_behalf_of", "occurred_at",
  "recorded_at", "search"
)
select
  "r"."log_index",
  "r"."register",
  "r"."stream_id",
  "r"."type",
  "r"."actor",
  "r"."actor_unit",
  "r"."on_behalf_of",
  "r"."occurred_at",
  "r"."recorded_at",
  log.findable(r.search) as "search"
from json_populate_recordset(null::"read"."audit_v2", $1::json) as "r"
-- $1 = "[]"
