update "read"."projection"
set "active" = $1
where "name" = $2 and "version" = $3
-- $1 = true
-- $2 = "nomination"
-- $3 = 2
