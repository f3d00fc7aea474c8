update "read"."subject_v2" as "s"
set
  "subject_name" = $1,
  "former_names" = concat_ws(' ', s.former_names, s.subject_name),
  "search" = coalesce(log.findable(concat_ws(' ', $2::text, s.former_names, s.subject_name)), '')
where "s"."subject_id" = $3
-- $1 = "Katơr Thị Đúng"
-- $2 = "Katơr Thị Đúng"
-- $3 = "6f1a3c70-0000-4000-8000-000000000001"
