insert into "ops"."passkey" ("id", "account", "host", "name", "counter", "transports", "public_key")
values ($1, $2, $3, $4, $5, $6, $7)
on conflict
do nothing
-- $1 = '\x07070707'
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
-- $3 = "localhost"
-- $4 = "Desk"
-- $5 = 0
-- $6 = "usb"
-- $7 = '\x07070707'
