select count(*) as "left"
from "ops"."recovery_code"
where "account" = $1 and "used_at" is null
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
