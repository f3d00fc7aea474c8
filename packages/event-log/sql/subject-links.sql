select
  array((select "l"."other" from "log"."subject_link" as "l" where "l"."subject" = $1)) as "answered",
  array(select o.subject from log.one_with($2) as o (subject) where o.subject <> $3 order by 1) as "same"
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
-- $2 = "6f1a3c70-0000-4000-8000-000000000001"
-- $3 = "6f1a3c70-0000-4000-8000-000000000001"
