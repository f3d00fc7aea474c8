select "ring_key" as "ringKey", "secret", "confirmed_at" is not null as "confirmed"
from "ops"."second_factor"
where "account" = $1
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
