update "ops"."follow" as "f"
set
  "seen" = $1,
  "seen_epoch" = $2,
  "poked_at" = $3,
  "retry_at" = $4,
  "attempts" = $5,
  "stuck" = $6,
  "incarnation" = "f"."incarnation" + $7
where not (
  "f"."stage" is null
  and "f"."substate" is null
  and "f"."next_moment" is null
  and "f"."seen" > $8
  and "f"."seen" = "f"."committed"
)
-- $1 = 0
-- $2 = -1
-- $3 = null
-- $4 = null
-- $5 = 0
-- $6 = false
-- $7 = 1
-- $8 = 0
