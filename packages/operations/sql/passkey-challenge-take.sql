delete from "ops"."passkey_challenge"
where "session" = $1 and "purpose" = $2
returning "challenge", asked_at > now() - make_interval(mins => $3) as "fresh"
-- $1 = '\x07070707'
-- $2 = "give"
-- $3 = 5
