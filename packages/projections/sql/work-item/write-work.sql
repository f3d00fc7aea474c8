with
  "fresh" as materialized (
    select
      "r"."case_id",
      "r"."key",
      "r"."register",
      "r"."action",
      "r"."role",
      "r"."unit",
      "r"."from_day",
      "r"."deadline",
      "r"."due",
      "r"."since"
    from json_populate_recordset(null::"read"."work_item_v2", $1::json) as "r"
  ),
  "gone" as (
    delete from "read"."work_item_v2" as "w"
    where
      "w"."case_id" = any ($2)
      and not exists (
        select 1 as "one"
        from "fresh" as "f"
        where "f"."case_id" = "w"."case_id" and "f"."key" = "w"."key"
      )
  )
insert into "read"."work_item_v2" (
  "case_id", "key", "register", "action", "role", "unit", "from_day", "deadline", "due", "since"
)
select
  "f"."case_id",
  "f"."key",
  "f"."register",
  "f"."action",
  "f"."role",
  "f"."unit",
  "f"."from_day",
  "f"."deadline",
  "f"."due",
  "f"."since"
from "fresh" as "f"
on conflict ("case_id", "key")
do update set
  "action" = "excluded"."action",
  "role" = "excluded"."role",
  "unit" = "excluded"."unit",
  "from_day" = "excluded"."from_day",
  "deadline" = "excluded"."deadline",
  "due" = "excluded"."due",
  "since" = "excluded"."since"
-- $1 = "[]"
-- $2 = ["6f1a3c70-0000-4000-8000-000000000003"]
