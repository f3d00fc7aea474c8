update "ops"."follow" as "f"
set "epoch_wanted" = $1, "poked_at" = $2
from "log"."stream" as "s"
where
  "f"."register" = $3
  and "f"."epoch_wanted" < $4
  and "s"."stream_id" = 'nomination:' || f.case_id
  and "s"."next_moment" is not null
  and "s"."live" = $5
-- $1 = 2
-- $2 = null
-- $3 = "ninh-thuan"
-- $4 = 2
-- $5 = true
