insert into "ops"."passkey_challenge" ("session", "purpose", "challenge")
values ($1, $2, $3)
on conflict ("session", "purpose")
do update set "challenge" = $4, "asked_at" = now()
-- $1 = '\x07070707'
-- $2 = "give"
-- $3 = "c"
-- $4 = "c"
