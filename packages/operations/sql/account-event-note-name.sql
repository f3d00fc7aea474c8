insert into "ops"."account_event" ("kind", "account", "by_account", "register", "address")
values ($1, (select c.account from ops.credential c where c.username = $2), $3, $4, $5)
-- $1 = "sign-in-failed"
-- $2 = "an"
-- $3 = null
-- $4 = null
-- $5 = "::1"
