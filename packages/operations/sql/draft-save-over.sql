with
  "expired" as (delete from "ops"."draft" where "expires_at" <= now() and ("account" <> $1 or "key" <> $2)),
  "held" as (
    select count(*) as "count"
    from "ops"."draft"
    where "account" = $3 and "key" <> $4 and "expires_at" > now()
  )
insert into "ops"."draft" ("account", "key", "body", "expires_at")
select
  $5::uuid as "account",
  $6 as "key",
  $7::json as "body",
  now() + make_interval(days => $8) as "expires_at"
from "held"
where
  "held"."count" < $9
  and exists (select "o"."key" from "ops"."draft" as "o" where "o"."account" = $10 and "o"."key" = $11)
on conflict ("account", "key")
do update set
  "body" = "excluded"."body",
  "version" = case when draft.expires_at > now() then draft.version + 1 else 1 end,
  "saved_at" = now(),
  "expires_at" = "excluded"."expires_at"
where case when draft.expires_at > now() then draft.version else 0 end = $12
returning "key", "body", "version", "saved_at" as "savedAt", "expires_at" as "expiresAt"
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "nomination:new"
-- $3 = "6f1a3c70-0000-4000-8000-000000000002"
-- $4 = "nomination:new"
-- $5 = "6f1a3c70-0000-4000-8000-000000000002"
-- $6 = "nomination:new"
-- $7 = "{}"
-- $8 = 30
-- $9 = 200
-- $10 = "6f1a3c70-0000-4000-8000-000000000002"
-- $11 = "nomination:new"
-- $12 = 3
