with
  "clock" as (
    select ops.business_now(c, statement_timestamp()) as "at"
    from "ops"."register_clock" as "c"
    where "c"."register" = $1
  ),
  "changed" as (
    delete from "ops"."assignment"
    where "register" = $2 and "case_id" = $3 and "key" = $4 and "step_since" = $5 and "person" = $6
    returning "person", "since"
  ),
  "noted" as (
    insert into "ops"."assignment_change" (
      "register", "case_id", "key", "step_since", "person", "by_person", "by_account", "reason", "at"
    )
    select
      $7::text as "register",
      $8::text as "case_id",
      $9::text as "key",
      $10::timestamptz as "step_since",
      $11::text as "person",
      $12::text as "by_person",
      $13::uuid as "by_account",
      $14::text as "reason",
      "clock"."at"
    from "changed", "clock"
  )
select "person", "since"
from "changed"
-- $1 = "ninh-thuan"
-- $2 = "ninh-thuan"
-- $3 = "6f1a3c70-0000-4000-8000-000000000001"
-- $4 = "receive"
-- $5 = "2023-04-12T05:00:00.000Z"
-- $6 = "person-1"
-- $7 = "ninh-thuan"
-- $8 = "6f1a3c70-0000-4000-8000-000000000001"
-- $9 = "receive"
-- $10 = "2023-04-12T05:00:00.000Z"
-- $11 = null
-- $12 = "person-1"
-- $13 = "6f1a3c70-0000-4000-8000-000000000002"
-- $14 = null
