select
  "o"."key",
  "o"."case_id" as "caseId",
  "n"."case_number" as "caseNumber",
  "n"."subject_name" as "subjectName",
  "o"."event",
  "o"."role",
  "o"."unit",
  "o"."text",
  "o"."at",
  "o"."log_index" as "place"
from "read"."notice" as "o"
left join "read"."nomination" as "n" on "n"."case_id" = "o"."case_id"
where
  "o"."register" = $1
  and (
    ("o"."role" = $2 and "o"."unit" = any ($3))
    or ("o"."role" = $4 and "n"."open_to" @> array[$5]::text[])
  )
order by "o"."log_index" desc
limit $6
-- $1 = "ninh-thuan"
-- $2 = "unit-officer"
-- $3 = ["22786","22789"]
-- $4 = "appraiser"
-- $5 = "council"
-- $6 = 51
