select
  "l"."last",
  "q"."pending",
  "p"."name",
  "p"."version" as "generation",
  "p"."definition" as "definition",
  "p"."checkpoint" as "checkpoint",
  greatest(0, l.last - p.checkpoint) + q.pending as "behind",
  "p"."error",
  "p"."moved_at" as "movedAt"
from (select coalesce(max(log_index), 0) as "last" from "log"."log_entry") as "l"
cross join (select count(*) as "pending" from "log"."pending") as "q"
left join "read"."projection" as "p" on p.active
order by "p"."name"
