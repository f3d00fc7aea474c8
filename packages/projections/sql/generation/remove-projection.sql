delete from "read"."projection"
where "name" = $1
returning "version" as "generation"
-- $1 = "timeline"
