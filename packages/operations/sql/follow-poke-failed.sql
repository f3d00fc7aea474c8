update "ops"."follow"
set
  "poked_at" = $1,
  "last_error" = $2,
  "retry_at" = now() + make_interval(secs => least(60, power(2, least(attempts, 6))))
where "case_id" = $3
-- $1 = null
-- $2 = "no"
-- $3 = "6f1a3c70-0000-4000-8000-000000000001"
