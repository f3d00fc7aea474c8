update "ops"."second_factor"
set "last_step" = $1
where "account" = $2 and "last_step" < $3
-- $1 = 57000000
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
-- $3 = 57000000
