delete from "ops"."account_request"
where
  "account" = $1
  and "act" = $2
  and "asked_by" <> $3
  and "detail" = $4
  and asked_at > now() - make_interval(hours => $5)
returning "account"
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "reset-password"
-- $3 = "6f1a3c70-0000-4000-8000-000000000001"
-- $4 = ""
-- $5 = 72
