insert into "ops"."setting" ("name", "value")
values ($1, $2)
on conflict ("name")
do update set "value" = "excluded"."value", "changed_at" = now()
-- $1 = "follower.sweep"
-- $2 = "{}"
