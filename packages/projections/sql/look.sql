select
  (
    select json_object_agg(p.name, p.checkpoint) as "all"
    from "read"."projection" as "p"
    where p.active
  ) as "checkpoints",
  (
    select json_object_agg(e.stream_id || '@' || e.version, l.log_index) as "all"
    from unnest($1::text[], $2::integer[]) as w (stream_id, version)
    inner join "log"."event" as "e" on "e"."stream_id" = "w"."stream_id" and "e"."version" = "w"."version"
    inner join "log"."log_entry" as "l" on "l"."pos" = "e"."pos"
  ) as "indexes"
-- $1 = ["nomination:6f1a3c70-0000-4000-8000-000000000003"]
-- $2 = [7]
