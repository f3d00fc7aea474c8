select
  "s"."account",
  "c"."username",
  "c"."name",
  "s"."csrf",
  "c"."handed_over" as "handedOver",
  "s"."by_provider" as "byProvider",
  "s"."factor_at" is not null as "factorGiven",
  (
    exists (
      select "f"."account"
      from "ops"."second_factor" as "f"
      where "f"."account" = "s"."account" and "f"."confirmed_at" is not null
    )
    or exists (select "p"."account" from "ops"."passkey" as "p" where "p"."account" = "s"."account")
  ) as "factorKept",
  coalesce(
    (
      select (e.facts ->> 'installationAdministrator')::boolean as "administrator"
      from "log"."event" as "e"
      where "e"."stream_id" = 'account:' || s.account and "e"."version" = $1
    ), false
  ) as "administrator"
from "ops"."session" as "s"
inner join "ops"."credential" as "c" on "c"."account" = "s"."account"
where
  "s"."token_hash" = $2
  and "c"."disabled_at" is null
  and "s"."seen_at" > now() - make_interval(mins => $3)
  and "s"."expires_at" > now()
-- $1 = 1
-- $2 = '\x07070707'
-- $3 = 60
