insert into "read"."unit_year_v2" (
  "case_id", "register", "opened_index", "case_number", "subject_id", "subject_kind", "unit",
  "recognised_unit", "recognised_on", "recognition", "disseminated_on", "replicated_on", "withdrawn_on",
  "presented_on", "ground", "state"
)
select
  "r"."case_id",
  "r"."register",
  "r"."opened_index",
  "r"."case_number",
  "r"."subject_id",
  "r"."subject_kind",
  "r"."unit",
  "r"."recognised_unit",
  "r"."recognised_on",
  "r"."recognition",
  "r"."disseminated_on",
  "r"."replicated_on",
  "r"."withdrawn_on",
  "r"."presented_on",
  "r"."ground",
  "r"."state"
from json_populate_recordset(null::"read"."unit_year_v2", $1::json) as r
on conflict ("case_id")
do update set
  "register" = "excluded"."register",
  "opened_index" = "excluded"."opened_index",
  "case_number" = "excluded"."case_number",
  "subject_id" = "excluded"."subject_id",
  "subject_kind" = "excluded"."subject_kind",
  "unit" = "excluded"."unit",
  "recognised_unit" = "excluded"."recognised_unit",
  "recognised_on" = "excluded"."recognised_on",
  "recognition" = "excluded"."recognition",
  "disseminated_on" = "excluded"."disseminated_on",
  "replicated_on" = "excluded"."replicated_on",
  "withdrawn_on" = "excluded"."withdrawn_on",
  "presented_on" = "excluded"."presented_on",
  "ground" = "excluded"."ground",
  "state" = "excluded"."state"
-- $1 = "[]"
