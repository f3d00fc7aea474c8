update "ops"."session"
set "seen_at" = now()
where "token_hash" = $1
-- $1 = '\x07070707'
