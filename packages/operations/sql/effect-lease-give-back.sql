update "ops"."effect_lease"
set "leased_until" = clock_timestamp()
where "key" = $1 and "holder" = $2
-- $1 = "email:1"
-- $2 = "worker-1"
