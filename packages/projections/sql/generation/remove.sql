delete from "read"."projection"
where "name" = $1 and "version" = $2 and not active
-- $1 = "nomination"
-- $2 = 1
