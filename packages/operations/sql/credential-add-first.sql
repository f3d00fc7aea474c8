insert into "ops"."credential" ("account", "username", "name", "password_hash")
select $1::uuid as "account", $2 as "username", $3 as "name", $4 as "password_hash"
where not exists (select 1 as "one" from "ops"."credential")
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "an"
-- $3 = "An"
-- $4 = "scrypt$…"
