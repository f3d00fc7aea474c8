with
  "clock" as (
    select ops.business_now(c, statement_timestamp()) as "at"
    from "ops"."register_clock" as "c"
    where "c"."register" = $1
  ),
  "changed" as (
    insert into "ops"."assignment" ("register", "case_id", "key", "step_since", "person", "since")
    select
      $2 as "register",
      $3 as "case_id",
      $4 as "key",
      $5::timestamptz as "step_since",
      $6 as "person",
      "clock"."at"
    from "clock"
    on conflict ("case_id", "key")
    do update set
      "person" = "excluded"."person",
      "step_since" = "excluded"."step_since",
      "since" = "excluded"."since"
    where (
      assignment.step_since <> excluded.step_since
      or (assignment.person = $7 and assignment.person <> excluded.person)
    )
    returning "person", "since"
  ),
  "noted" as (
    insert into "ops"."assignment_change" (
      "register", "case_id", "key", "step_since", "person", "by_person", "by_account", "reason", "at"
    )
    select
      $8::text as "register",
      $9::text as "case_id",
      $10::text as "key",
      $11::timestamptz as "step_since",
      $12::text as "person",
      $13::text as "by_person",
      $14::uuid as "by_account",
      $15::text as "reason",
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
-- $7 = null
-- $8 = "ninh-thuan"
-- $9 = "6f1a3c70-0000-4000-8000-000000000001"
-- $10 = "receive"
-- $11 = "2023-04-12T05:00:00.000Z"
-- $12 = "person-1"
-- $13 = "person-1"
-- $14 = "6f1a3c70-0000-4000-8000-000000000002"
-- $15 = null
