insert into "read"."nomination_v2" (
  "case_id", "register", "opened_index", "case_number", "subject_id", "subject_kind", "track", "award",
  "entry", "opened_at", "stage", "substate", "state", "released", "waiting_role", "waiting_action",
  "deadline", "due", "decision_number", "since", "changed_at", "version", "folded", "unit", "fields",
  "missing_papers", "flags", "author", "open_to", "subject_name", "search"
)
select
  "r"."case_id",
  "r"."register",
  "r"."opened_index",
  "r"."case_number",
  "r"."subject_id",
  "r"."subject_kind",
  "r"."track",
  "r"."award",
  "r"."entry",
  "r"."opened_at",
  "r"."stage",
  "r"."substate",
  "r"."state",
  "r"."released",
  "r"."waiting_role",
  "r"."waiting_action",
  "r"."deadline",
  "r"."due",
  "r"."decision_number",
  "r"."since",
  "r"."changed_at",
  "r"."version",
  "r"."folded",
  "r"."unit",
  "r"."fields",
  "r"."missing_papers",
  "r"."flags",
  "r"."author",
  "r"."open_to",
  "s"."subject_name",
  log.findable(
    concat_ws(' ', "r"."case_number", "r"."decision_number", s.subject_name, s.former_names)
  ) as "search"
from json_populate_recordset(null::"read"."nomination_v2", $1::json) as "r"
left join "read"."subject_v2" as "s" on "s"."subject_id" = "r"."subject_id"
on conflict ("case_id")
do update set
  "stage" = "excluded"."stage",
  "substate" = "excluded"."substate",
  "state" = "excluded"."state",
  "released" = "excluded"."released",
  "waiting_role" = "excluded"."waiting_role",
  "waiting_action" = "excluded"."waiting_action",
  "deadline" = "excluded"."deadline",
  "due" = "excluded"."due",
  "decision_number" = "excluded"."decision_number",
  "since" = "excluded"."since",
  "changed_at" = "excluded"."changed_at",
  "version" = "excluded"."version",
  "folded" = "excluded"."folded",
  "unit" = "excluded"."unit",
  "fields" = "excluded"."fields",
  "missing_papers" = "excluded"."missing_papers",
  "flags" = "excluded"."flags",
  "author" = "excluded"."author",
  "open_to" = "excluded"."open_to",
  "search" = "excluded"."search"
-- $1 = "[]"
