select
  "c"."account",
  "c"."username",
  "c"."disabled_at" is not null as "disabled",
  "c"."handed_over" as "handedOver",
  (
    exists (
      select "f"."account"
      from "ops"."second_factor" as "f"
      where "f"."account" = "c"."account" and "f"."confirmed_at" is not null
    )
    or exists (select "p"."account" from "ops"."passkey" as "p" where "p"."account" = "c"."account")
  ) as "secondFactor",
  exists (
    select "l"."account"
    from "ops"."provider_link" as "l"
    where "l"."account" = "c"."account"
  ) as "linked",
  (
    select max("s"."created_at") as "at"
    from "ops"."session" as "s"
    where "s"."account" = "c"."account"
  ) as "signedInAt"
from "ops"."credential" as "c"
where "c"."account" = any($1::uuid[])
-- $1 = ["6f1a3c70-0000-4000-8000-000000000002"]
