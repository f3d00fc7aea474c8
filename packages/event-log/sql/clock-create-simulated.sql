insert into "ops"."register_clock" (
  "register", "kind", "base_business", "base_machine", "granted_until", "held"
)
values ($1, $2, $3::timestamptz, statement_timestamp(), $4::timestamptz, $5)
on conflict ("register")
do nothing
-- $1 = "ninh-thuan"
-- $2 = "simulated"
-- $3 = "2023-04-12T05:00:00.000Z"
-- $4 = "2023-04-12T05:00:00.000Z"
-- $5 = true
