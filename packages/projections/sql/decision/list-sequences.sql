select
  "d"."authority",
  "d"."year",
  "d"."symbol",
  min(d.ordinal) as "first",
  max(d.ordinal) as "last",
  count(distinct d.ordinal) as "given",
  max(d.ordinal) - count(distinct d.ordinal) as "missing"
from "read"."decision" as "d"
where
  "d"."register" = $1
  and "d"."ordinal" is not null
  and (-d.year, d.authority, d.symbol) > ($2::integer, $3::text, $4::text)
group by "d"."authority", "d"."year", "d"."symbol"
order by -d.year, "d"."authority", "d"."symbol"
limit $5
-- $1 = "ninh-thuan"
-- $2 = -2026
-- $3 = "58"
-- $4 = "QĐ-UBND"
-- $5 = 51
