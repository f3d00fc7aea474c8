select "account", "act", "asked_by" as "askedBy", "asked_at" as "askedAt", "detail"
from "ops"."account_request"
where "account" = any($1::uuid[]) and asked_at > now() - make_interval(hours => $2)
-- $1 = ["6f1a3c70-0000-4000-8000-000000000002"]
-- $2 = 72
