select "name"
from "read"."projection"
where active
