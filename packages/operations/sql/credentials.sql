select "account" as "id", "username", "name"
from "ops"."credential"
order by "username"
