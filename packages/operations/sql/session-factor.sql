update "ops"."session"
set "factor_at" = now()
where "token_hash" = $1
-- $1 = '\x07070707'
