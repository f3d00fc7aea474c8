insert into "ops"."audit_read" ("account", "register", "what", "query")
values ($1, $2, $3, $4)
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "ninh-thuan"
-- $3 = "events"
-- $4 = "{}"
