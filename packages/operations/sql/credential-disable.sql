update "ops"."credential"
set "disabled_at" = now()
where "account" = $1 and "disabled_at" is null
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
