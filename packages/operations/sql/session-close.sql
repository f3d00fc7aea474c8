delete from "ops"."session"
where "token_hash" = $1
-- $1 = '\x07070707'
