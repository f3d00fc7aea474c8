delete from "ops"."content_unwanted"
where "sha256" = $1
-- $1 = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
