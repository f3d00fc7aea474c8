update "ops"."credential"
set
  "password_hash" = $1,
  "changed_at" = now(),
  "handed_over" = $2,
  "password_until" = now() + make_interval(hours => $3)
where "account" = $4
-- $1 = "scrypt$…"
-- $2 = true
-- $3 = 72
-- $4 = "6f1a3c70-0000-4000-8000-000000000002"
