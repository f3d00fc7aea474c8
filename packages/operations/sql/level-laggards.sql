select
  'owed' as "kind",
  substr(s.stream_id, 12) as "id",
  "s"."version",
  0 as "seen",
  coalesce(f.stuck, false) as "stuck"
from "log"."stream" as "s"
left join "ops"."follow" as "f" on "f"."case_id" = substr(s.stream_id, 12)
where "s"."register" = $1 and "s"."live" = $2 and "s"."next_moment" <= $3
union all
select
  'workflow' as "kind",
  substr(s.stream_id, 12) as "id",
  "s"."version",
  coalesce(f.seen, 0) as "seen",
  coalesce(f.stuck, false) as "stuck"
from "log"."stream" as "s"
left join "ops"."follow" as "f" on "f"."case_id" = substr(s.stream_id, 12)
where
  "s"."register" = $4
  and "s"."kind" = $5
  and "s"."live" = $6
  and (coalesce(f.seen, 0) < s.version or (s.next_moment is not null and coalesce(f.seen_epoch, -1) < $7))
union all
select 'command' as "kind", o.id::text as "id", 0 as "version", "o"."attempts" as "seen", false as "stuck"
from "log"."owed_command" as "o"
where "o"."register" = $8 and "o"."answered_at" is null
union all
select 'change' as "kind", f.id::text as "id", "f"."version", "f"."cases" as "seen", false as "stuck"
from "ops"."fan_out" as "f"
where "f"."register" = $9 and "f"."finished_at" is null
limit $10
-- $1 = "ninh-thuan"
-- $2 = true
-- $3 = "2023-04-12T05:00:00.000Z"
-- $4 = "ninh-thuan"
-- $5 = "nomination"
-- $6 = true
-- $7 = 1
-- $8 = "ninh-thuan"
-- $9 = "ninh-thuan"
-- $10 = 200
