select
  "y"."case_id" as "caseId",
  "y"."case_number" as "caseNumber",
  "y"."subject_id" as "subjectId",
  "y"."subject_kind" as "subjectKind",
  "n"."subject_name" as "subjectName",
  "y"."unit",
  coalesce(y.recognised_unit, y.unit) as "countsFor",
  "y"."recognised_on" as "recognisedOn",
  "y"."recognition",
  "y"."disseminated_on" as "disseminatedOn",
  "y"."replicated_on" as "replicatedOn",
  "y"."withdrawn_on" as "withdrawnOn",
  "y"."presented_on" as "presentedOn",
  "y"."completed_on" as "completedOn",
  "y"."state",
  "y"."opened_index" as "place"
from "read"."unit_year" as "y"
left join "read"."nomination" as "n" on "n"."case_id" = "y"."case_id"
where
  "y"."register" = $1
  and coalesce(y.recognised_unit, y.unit) = any ($2)
  and (y.recognised_on is not null or y.presented_on is not null or y.state in ('open', 'suspended'))
  and "y"."unit" = any ($3)
order by "y"."opened_index" desc
limit $4
-- $1 = "ninh-thuan"
-- $2 = ["22786","22789"]
-- $3 = ["22786","22789"]
-- $4 = 51
