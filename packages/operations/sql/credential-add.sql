insert into "ops"."credential" ("account", "username", "name", "password_hash")
values ($1, $2, $3, $4)
on conflict
do nothing
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "an"
-- $3 = "An"
-- $4 = "scrypt$…"
