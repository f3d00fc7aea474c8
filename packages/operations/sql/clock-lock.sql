select pg_try_advisory_lock(hashtext('clock'), hashtext($1)) as locked
-- $1 = "ninh-thuan"
