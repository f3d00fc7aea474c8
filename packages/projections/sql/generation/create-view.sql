create view "read"."nomination" as
select *
from "read"."nomination_v2" as "t"
