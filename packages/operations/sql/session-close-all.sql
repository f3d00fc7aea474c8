delete from "ops"."session"
where "account" = $1 and "token_hash" <> $2
returning "token_hash" as "tokenHash"
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = '\x07070707'
