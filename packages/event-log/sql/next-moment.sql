select log.move_next_moment($1::text, $2::integer, $3::timestamptz) as "moved"
-- $1 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
-- $2 = 4
-- $3 = "2023-04-12T05:00:00.000Z"
