insert into "log"."sealed_key" ("stream_id", "ring_key", "wrapped")
values ($1, $2, $3)
on conflict
do nothing
-- $1 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
-- $2 = "ring-1"
-- $3 = '\x00000000'
