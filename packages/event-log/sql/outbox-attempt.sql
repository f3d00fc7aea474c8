select log.count_attempt($1::uuid) as "counted"
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
