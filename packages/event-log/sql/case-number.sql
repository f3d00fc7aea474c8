insert into "log"."case_number" ("register", "year", "last")
values ($1, $2, $3)
on conflict ("register", "year")
do update set "last" = "log"."case_number"."last" + $4
returning "last"
-- $1 = "ninh-thuan"
-- $2 = 2023
-- $3 = 1
-- $4 = 1
