select "created_at" as "openedAt", "expires_at" as "expiresAt", "token_hash" = $1 as "current"
from "ops"."session"
where "account" = $2 and "expires_at" > now()
order by "created_at" desc, "token_hash"
-- $1 = '\x07070707'
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
