insert into "ops"."register_clock" (
  "register", "kind", "base_business", "base_machine", "granted_until", "held"
)
values ($1, $2, statement_timestamp(), statement_timestamp(), $3, $4)
on conflict ("register")
do nothing
-- $1 = "ninh-thuan"
-- $2 = "system"
-- $3 = "infinity"
-- $4 = false
