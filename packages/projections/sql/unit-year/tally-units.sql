select
  coalesce(y.recognised_unit, y.unit) as "unit",
  count(*) filter (
    where "y"."recognised_on" between $1::date and $2::date
    and y.state = any ($3)
    and (y.subject_kind <> 'household' or $4)
  ) as "recognised",
  count(*) filter (
    where "y"."completed_on" between $5::date and $6::date
    and y.state = any ($7)
    and (y.subject_kind <> 'household' or $8)
    and y.state <> 'suspended'
  ) as "replicated",
  coalesce(
    json_agg(y.presented_on) filter (where "y"."presented_on" between $9::date and $10::date), '[]'
  ) as "ceremonies"
from "read"."unit_year" as "y"
where
  "y"."register" = $11
  and ("y"."recognised_on" <= $12 or "y"."presented_on" between $13::date and $14::date)
group by 1
-- $1 = "2026-01-01"
-- $2 = "2026-11-20"
-- $3 = ["open","suspended","recognised-only","ineligible","centrally-refused","retired"]
-- $4 = true
-- $5 = "2026-01-01"
-- $6 = "2026-11-20"
-- $7 = ["open","suspended","recognised-only","ineligible","centrally-refused","retired"]
-- $8 = true
-- $9 = "2026-01-01"
-- $10 = "2026-11-20"
-- $11 = "ninh-thuan"
-- $12 = "2026-11-20"
-- $13 = "2026-01-01"
-- $14 = "2026-11-20"
