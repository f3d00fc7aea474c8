select
  "n"."case_id" as "caseId",
  "n"."case_number" as "caseNumber",
  "n"."subject_kind" as "subjectKind",
  "n"."subject_name" as "subjectName",
  "n"."award",
  "n"."track",
  "n"."unit",
  "n"."stage",
  "n"."substate",
  "n"."state",
  "n"."decision_number" as "decisionNumber",
  "n"."opened_at" as "openedAt",
  "n"."since",
  "n"."changed_at" as "changedAt",
  "n"."opened_index" as "place"
from "read"."nomination" as "n"
where "n"."register" = $1 and "n"."author" = $2 and true and "n"."stage" is not null
order by "n"."opened_index" desc
limit $3
-- $1 = "ninh-thuan"
-- $2 = "tkv"
-- $3 = 51
