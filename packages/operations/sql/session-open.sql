with "ended" as (delete from "ops"."session" where "expires_at" < now())
insert into "ops"."session" ("token_hash", "account", "csrf", "expires_at")
values ($1, $2, $3, now() + make_interval(hours => $4))
-- $1 = '\x07070707'
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
-- $3 = "csrf"
-- $4 = 12
