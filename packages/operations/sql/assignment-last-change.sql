select coalesce(max("id"), 0) as "last"
from "ops"."assignment_change"
