insert into "ops"."credential" (
  "account", "username", "name", "password_hash", "handed_over", "password_until"
)
values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6::integer))
on conflict
do nothing
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "an"
-- $3 = "An"
-- $4 = "scrypt$…"
-- $5 = true
-- $6 = 72
