select
  "account",
  "password_hash" as "passwordHash",
  "disabled_at" is not null as "disabled",
  coalesce(password_until < now(), false) as "lapsed"
from "ops"."credential"
where "username" = $1
-- $1 = "an"
