select "id"
from "ops"."document"
where "sha256" = $1
limit $2
-- $1 = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
-- $2 = 1
