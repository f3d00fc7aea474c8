select
  "id",
  "host",
  "name",
  "public_key" as "publicKey",
  "counter",
  "transports",
  "added_at" as "addedAt",
  "used_at" as "usedAt"
from "ops"."passkey"
where "account" = $1
order by "added_at", "id"
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
