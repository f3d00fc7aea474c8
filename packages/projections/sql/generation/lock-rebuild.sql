select pg_try_advisory_lock($1::integer, hashtext($2)) as "alone"
-- $1 = 7236003
-- $2 = "nomination"
