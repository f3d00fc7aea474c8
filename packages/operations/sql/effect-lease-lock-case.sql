select log.lock_stream($1::text) as "locked"
-- $1 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
