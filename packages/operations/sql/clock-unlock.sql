select pg_advisory_unlock(hashtext('clock'), hashtext($1))
-- $1 = "ninh-thuan"
