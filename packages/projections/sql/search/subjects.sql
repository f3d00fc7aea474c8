with "named" as materialized (
  select
    "s"."subject_id",
    "s"."kind",
    "s"."registered_index",
    "s"."subject_name" as "subject_name",
    ("s"."search" like $1) as "first"
  from "read"."subject" as "s"
  where
    "s"."register" = $2
    and "s"."subject_name" is not null
    and ("s"."search" like $3 and "s"."search" like $4)
  order by "first" desc, "s"."registered_index" desc
)
select "s"."subject_id" as "subjectId", "s"."subject_name" as "name", "s"."kind", "c"."cases" as "cases"
from "named" as "s"
cross join lateral (
  select json_agg(
    json_build_object('caseId', o.case_id, 'caseNumber', o.case_number) order by o.opened_index desc
  ) as "cases"
  from (
    select "n"."case_id", "n"."case_number", "n"."opened_index"
    from "read"."nomination" as "n"
    where
      "n"."subject_id" = "s"."subject_id"
      and "n"."register" = $5
      and (
        "n"."unit" = any ($6)
        or ("n"."open_to" @> array[$7]::text[] and "n"."unit" = any ($8))
        or ("n"."open_to" @> array[$9]::text[] and "n"."unit" = any ($10))
        or exists (
          select
          from unnest("n"."open_to") as h (word)
          where
            h.word like 'held:%'
            and split_part(h.word, ':', 2) = any ($11::text[])
            and split_part(h.word, ':', 3) <= $12::text
            and $13::text <= split_part(h.word, ':', 4)
        )
      )
    order by "n"."opened_index" desc
    limit $14
  ) as "o"
) as "c"
where "c"."cases" is not null
order by "s"."first" desc, "s"."registered_index" desc
limit $15
-- $1 = "dang diem%"
-- $2 = "ninh-thuan"
-- $3 = "%dang%"
-- $4 = "%diem%"
-- $5 = "ninh-thuan"
-- $6 = ["22786","22789"]
-- $7 = "council"
-- $8 = ["58"]
-- $9 = "public"
-- $10 = ["58"]
-- $11 = ["58"]
-- $12 = "2026-01-31"
-- $13 = "2026-01-31"
-- $14 = 5
-- $15 = 8
