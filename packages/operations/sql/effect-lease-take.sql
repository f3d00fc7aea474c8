insert into "ops"."effect_lease" ("key", "case_id", "holder", "leased_until")
values ($1, $2, $3, clock_timestamp() + make_interval(secs => $4))
on conflict ("key")
do update set
  "holder" = "excluded"."holder",
  "attempt" = "ops"."effect_lease"."attempt" + $5,
  "leased_until" = "excluded"."leased_until"
where "ops"."effect_lease"."leased_until" <= clock_timestamp()
returning "attempt"
-- $1 = "email:1"
-- $2 = "6f1a3c70-0000-4000-8000-000000000001"
-- $3 = "worker-1"
-- $4 = 90
-- $5 = 1
