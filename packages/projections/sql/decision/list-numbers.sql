with
  "numbers" as (
    select
      "d"."ordinal" as "ordinal",
      min(d.number) as "number",
      min(d.signed_at) as "signed_at",
      json_agg(
        json_build_object(
          'caseId', d.case_id, 'caseNumber', n.case_number, 'act', d.act, 'award', d.award, 'revoked',
          d.revoked_at is not null, 'seen', coalesce($1::text[] is null or n.unit = any ($2::text[]), false)
        ) order by d.log_index
      ) as "lines"
    from "read"."decision" as "d"
    left join "read"."nomination" as "n" on "n"."case_id" = "d"."case_id"
    where
      "d"."register" = $3
      and "d"."authority" = $4
      and "d"."year" = $5
      and "d"."symbol" = $6
      and "d"."ordinal" is not null
    group by "d"."ordinal"
  ),
  "ordered" as (
    select
      "n".*,
      lag(n.ordinal) over (order by n.ordinal) as "before",
      lag(n.signed_at) over (order by n.ordinal) as "signed_before",
      max(n.signed_at) over (order by n.ordinal rows between unbounded preceding and 1 preceding) as "latest"
    from "numbers" as "n"
  )
select
  "o"."ordinal",
  "o"."number",
  "o"."signed_at" as "signedAt",
  "o"."before",
  "o"."signed_before" as "signedBefore",
  "o"."latest",
  "o"."lines"
from "ordered" as "o"
where "o"."ordinal" > $7
order by "o"."ordinal"
limit $8
-- $1 = ["22786","22789"]
-- $2 = ["22786","22789"]
-- $3 = "ninh-thuan"
-- $4 = "58"
-- $5 = 2026
-- $6 = "QĐ-UBND"
-- $7 = -1
-- $8 = 51
