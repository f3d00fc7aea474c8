select distinct "o"."subject", "o"."born", "o"."unit", "m"."born" as "ownBorn", "m"."unit" as "ownUnit"
from "log"."likeness" as "m"
inner join "log"."likeness" as "o" on
  "o"."register" = "m"."register"
  and "o"."likeness" = "m"."likeness"
  and "o"."kind" = "m"."kind"
  and "o"."subject" != "m"."subject"
where "m"."register" = $1 and "m"."subject" = $2
order by "o"."subject"
-- $1 = "ninh-thuan"
-- $2 = "6f1a3c70-0000-4000-8000-000000000001"
