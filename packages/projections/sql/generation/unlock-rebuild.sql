select pg_advisory_unlock($1::integer, hashtext($2)) as "unlocked"
-- $1 = 7236003
-- $2 = "nomination"
