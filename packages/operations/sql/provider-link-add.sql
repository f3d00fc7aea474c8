insert into "ops"."provider_link" ("account", "issuer", "subject", "linked_by")
values ($1, $2, $3, $4)
on conflict
do nothing
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "https://id.example"
-- $3 = "s"
-- $4 = "6f1a3c70-0000-4000-8000-000000000001"
