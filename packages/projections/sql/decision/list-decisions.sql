select
  "d"."number",
  "d"."case_id" as "caseId",
  "n"."case_number" as "caseNumber",
  coalesce(d.printed_name, n.subject_name) as "subjectName",
  "d"."corrects",
  "n"."unit",
  "d"."authority",
  "d"."level",
  "d"."act",
  "d"."year",
  "d"."symbol",
  "d"."ordinal",
  "d"."signed_at" as "signedAt",
  "d"."signer",
  "d"."award",
  "d"."money",
  "d"."source",
  "d"."certainty",
  "d"."registered_on" as "registeredOn",
  "d"."revoked_at" as "revokedAt",
  "d"."log_index" as "place"
from "read"."decision" as "d"
inner join "read"."nomination" as "n" on "n"."case_id" = "d"."case_id"
where "d"."register" = $1 and ("n"."unit" = any ($2)) and true and "d"."year" = $3 and "d"."symbol" = $4
order by "d"."log_index" desc
limit $5
-- $1 = "ninh-thuan"
-- $2 = ["22786","22789"]
-- $3 = 2026
-- $4 = "QĐ-UBND"
-- $5 = 51
