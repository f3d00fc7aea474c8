delete from "ops"."draft"
where "account" = $1 and "key" = $2
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "nomination:new"
