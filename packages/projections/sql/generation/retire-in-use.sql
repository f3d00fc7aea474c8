update "read"."projection"
set "active" = $1
where "name" = $2 and active
-- $1 = false
-- $2 = "nomination"
