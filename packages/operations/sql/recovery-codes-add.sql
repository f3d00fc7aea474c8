insert into "ops"."recovery_code" ("account", "code_hash")
values ($1, $2)
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = '\x07070707'
