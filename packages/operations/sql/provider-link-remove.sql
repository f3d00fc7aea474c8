delete from "ops"."provider_link"
where "account" = $1 and "issuer" = $2
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "https://id.example"
