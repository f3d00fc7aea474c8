update "ops"."credential"
set "password_hash" = $1, "changed_at" = now()
where "account" = $2
-- $1 = "scrypt$…"
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
