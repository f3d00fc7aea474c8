update "ops"."recovery_code"
set "used_at" = now()
where "account" = $1 and "code_hash" = $2 and "used_at" is null
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = '\x07070707'
