select
  "s"."account",
  "c"."username",
  "c"."name",
  "s"."csrf",
  coalesce(
    (
      select (e.facts ->> 'installationAdministrator')::boolean as "administrator"
      from "log"."event" as "e"
      where "e"."stream_id" = 'account:' || s.account and "e"."version" = $1
    ), false
  ) as "administrator"
from "ops"."session" as "s"
inner join "ops"."credential" as "c" on "c"."account" = "s"."account"
where "s"."token_hash" = $2 and "s"."expires_at" > now()
-- $1 = 1
-- $2 = '\x07070707'
