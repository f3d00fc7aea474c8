select pg_advisory_xact_lock($1::bigint) as "locked"
-- $1 = 7236002
