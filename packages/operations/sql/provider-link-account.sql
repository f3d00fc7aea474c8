select "l"."account", "c"."username", "c"."disabled_at" is not null as "disabled"
from "ops"."provider_link" as "l"
inner join "ops"."credential" as "c" on "c"."account" = "l"."account"
where "l"."issuer" = $1 and "l"."subject" = $2
-- $1 = "https://id.example"
-- $2 = "s"
