insert into "ops"."account_event" ("kind", "account", "by_account", "register", "address")
values ($1, $2::uuid, $3, $4, $5)
-- $1 = "signed-in"
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
-- $3 = null
-- $4 = null
-- $5 = "::1"
