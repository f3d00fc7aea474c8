insert into "ops"."document" (
  "id", "register", "case_id", "sha256", "name", "type", "size", "kind", "title", "number", "dated",
  "uploaded_by"
)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
on conflict ("id")
do nothing
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "ninh-thuan"
-- $3 = "6f1a3c70-0000-4000-8000-000000000001"
-- $4 = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
-- $5 = "to-trinh.pdf"
-- $6 = "application/pdf"
-- $7 = 1024
-- $8 = null
-- $9 = null
-- $10 = null
-- $11 = "2023-04-12"
-- $12 = "6f1a3c70-0000-4000-8000-000000000002"
