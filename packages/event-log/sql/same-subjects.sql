select "one"."subject", "one"."same"
from (
  select s.subject, o.subject as same
  from unnest($1::text[]) as s (subject)
  cross join lateral log.one_with(s.subject) as o (subject)
) as "one"
-- $1 = ["6f1a3c70-0000-4000-8000-000000000001"]
