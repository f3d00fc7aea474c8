update "ops"."follow"
set
  "seen" = $1,
  "seen_event" = $2,
  "seen_epoch" = $3,
  "poked_at" = $4,
  "retry_at" = $5,
  "attempts" = $6,
  "stuck" = $7,
  "last_error" = $8,
  "incarnation" = "incarnation" + $9
where "case_id" = $10
-- $1 = 0
-- $2 = null
-- $3 = -1
-- $4 = null
-- $5 = null
-- $6 = 0
-- $7 = false
-- $8 = null
-- $9 = 1
-- $10 = "6f1a3c70-0000-4000-8000-000000000001"
