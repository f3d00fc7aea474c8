select pg_advisory_xact_lock(hashtextextended('document ' || $1, 0))
-- $1 = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
