delete from "ops"."passkey"
where "account" = $1 and "id" = $2
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = '\x07070707'
