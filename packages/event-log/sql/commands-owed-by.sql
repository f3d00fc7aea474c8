select "id", "target", "attempts", "answered_at" as "answeredAt"
from "log"."owed_command"
where "source" = $1
order by "id"
limit $2
-- $1 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
-- $2 = 100
