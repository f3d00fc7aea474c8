insert into "ops"."administration_act" ("id", "account", "name", "register", "act", "reason", "case_id")
values ($1, $2, $3, $4, $5, $6, $7)
on conflict ("id")
do nothing
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
-- $3 = "An"
-- $4 = "ninh-thuan"
-- $5 = "poke"
-- $6 = "stuck"
-- $7 = "6f1a3c70-0000-4000-8000-000000000001"
