with "ended" as (delete from "ops"."session" where "expires_at" < now())
insert into "ops"."session" ("token_hash", "account", "csrf", "by_provider", "factor_at", "expires_at")
values ($1, $2, $3, $4, case when $5::boolean then now() end, now() + make_interval(hours => $6))
-- $1 = '\x07070707'
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
-- $3 = "csrf"
-- $4 = false
-- $5 = false
-- $6 = 12
