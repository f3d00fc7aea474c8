drop table if exists "read"."nomination_v1"
