insert into "ops"."account_request" ("account", "act", "asked_by", "detail")
values ($1, $2, $3, $4)
on conflict ("account", "act")
do update set "asked_by" = $5, "detail" = $6, "asked_at" = now()
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "reset-password"
-- $3 = "6f1a3c70-0000-4000-8000-000000000001"
-- $4 = ""
-- $5 = "6f1a3c70-0000-4000-8000-000000000001"
-- $6 = ""
