update "read"."projection"
set "checkpoint" = $1, "error" = $2, "moved_at" = statement_timestamp()
where "name" = $3 and "version" = $4 and "checkpoint" = $5 and "definition" = $6 and "active"
-- $1 = 150
-- $2 = null
-- $3 = "nomination"
-- $4 = 2
-- $5 = 100
-- $6 = 10
