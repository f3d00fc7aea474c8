select log.keep_sealed_key($1::text, $2::text, $3::bytea) as "kept"
-- $1 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
-- $2 = "ring-1"
-- $3 = '\x00000000'
