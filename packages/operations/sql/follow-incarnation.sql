insert into "ops"."workflow_incarnation" ("namespace_id", "reason", "effects_held")
values ($1, $2, $3)
-- $1 = "n"
-- $2 = "first"
-- $3 = false
