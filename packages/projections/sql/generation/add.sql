insert into "read"."projection" ("name", "version", "definition", "checkpoint", "active")
values ($1, $2, $3, $4, $5)
-- $1 = "nomination"
-- $2 = 2
-- $3 = 10
-- $4 = 0
-- $5 = false
