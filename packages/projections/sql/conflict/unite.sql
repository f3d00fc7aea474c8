update "read"."conflict_subject_v2" s
set person = c.person
from (
  select
    a.subject_id,
    (
      with recursive one (id) as (
        values (a.subject_id)
        union
        select l.other
        from one
        join "read"."conflict_link_v2" l on l.subject_id = one.id and l.same
      )
      select min(one.id)
      from one
    ) as person
  from "read"."conflict_subject_v2" a
  where a.person in (select b.person from "read"."conflict_subject_v2" b where b.subject_id in ($1, $2))
) c
where c.subject_id = s.subject_id and s.person <> c.person
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
