update "log"."stream" as "s"
set "next_moment" = $1::timestamptz
where "s"."stream_id" = $2 and "s"."version" = $3 and "s"."next_moment" is distinct from $4::timestamptz
-- $1 = "2023-04-12T05:00:00.000Z"
-- $2 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
-- $3 = 4
-- $4 = "2023-04-12T05:00:00.000Z"
