delete from "ops"."passkey"
where "account" = $1
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
