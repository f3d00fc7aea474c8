select count(*) as "views"
from "ops"."saved_view"
where "register" = $1 and "owner" = $2
-- $1 = "ninh-thuan"
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
