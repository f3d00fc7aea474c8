select "u"."sha256"
from "ops"."content_unwanted" as "u"
order by "u"."since"
limit $1
-- $1 = 1000
