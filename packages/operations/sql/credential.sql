select "account", "password_hash" as "passwordHash"
from "ops"."credential"
where "username" = $1
-- $1 = "an"
