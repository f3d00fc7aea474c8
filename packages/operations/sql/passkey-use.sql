update "ops"."passkey"
set "counter" = $1, "used_at" = now()
where "account" = $2 and "id" = $3 and (counter < $4 or (counter = 0 and $5 = 0))
-- $1 = 7
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
-- $3 = '\x07070707'
-- $4 = 7
-- $5 = 7
