insert into "ops"."second_factor" ("account", "ring_key", "secret")
values ($1, $2, $3)
on conflict ("account")
do update set "ring_key" = $4, "secret" = $5, "last_step" = $6
where "ops"."second_factor"."confirmed_at" is null
returning "account"
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "k1"
-- $3 = '\x07070707'
-- $4 = "k1"
-- $5 = '\x07070707'
-- $6 = 0
