drop view if exists "read"."nomination"
