insert into "read"."conflict_link_v2" ("subject_id", "other", "same")
values ($1, $2, $3), ($4, $5, $6)
on conflict ("subject_id", "other")
do update set "same" = "excluded"."same"
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
-- $3 = true
-- $4 = "6f1a3c70-0000-4000-8000-000000000002"
-- $5 = "6f1a3c70-0000-4000-8000-000000000001"
-- $6 = true
