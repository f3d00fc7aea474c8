select "e"."version"
from "log"."event" as "e"
where "e"."stream_id" = $1 and "e"."version" = $2 and (e.facts ->> 'installationAdministrator')::boolean
-- $1 = "account:6f1a3c70-0000-4000-8000-000000000002"
-- $2 = 1
