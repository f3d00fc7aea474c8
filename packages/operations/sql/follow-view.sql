select
  substr(s.stream_id, 12) as "caseId",
  "s"."register",
  "s"."live",
  "s"."version" as "logVersion",
  coalesce(f.seen, 0) as "seenVersion",
  case when s.live then greatest(s.version - coalesce(f.seen, 0), 0) else 0 end as "lag",
  case
    when not s.live then 'none'
    when f.stuck then 'stuck'
    when f.retry_at is not null then 'retrying'
    when coalesce(f.seen, 0) < s.version then 'behind'
    else 'level' end as "health",
  "f"."stage",
  "f"."substate",
  "s"."next_moment" as "nextMoment",
  "f"."poked_at" as "pokedAt",
  coalesce(f.attempts, 0) as "attempts",
  "f"."retry_at" as "retryAt",
  "f"."last_error" as "lastError",
  "f"."incarnation"
from "log"."stream" as "s"
left join "ops"."follow" as "f" on "f"."case_id" = substr(s.stream_id, 12)
where "s"."stream_id" = $1
-- $1 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
