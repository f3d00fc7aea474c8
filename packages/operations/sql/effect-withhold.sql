insert into "ops"."effect_withheld" ("case_id")
values ($1)
on conflict ("case_id")
do nothing
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
