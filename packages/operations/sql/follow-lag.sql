select
  count(*) filter(where "stuck" = $1) as "behind",
  count(*) filter(where "stuck" = $2) as "stuck",
  coalesce(extract(epoch from now() - min(poked_at)), 0)::float8 as "oldestPokeSeconds"
from "ops"."follow"
where ("seen" < "committed" or "seen_epoch" < "epoch_wanted" or "stuck" = $3)
-- $1 = false
-- $2 = true
-- $3 = true
