select "d"."id", "d"."sha256"
from "ops"."document" as "d"
where "d"."cited_at" is null and "d"."uploaded_at" < now() - make_interval(hours => $1)
limit $2
-- $1 = 48
-- $2 = 1000
