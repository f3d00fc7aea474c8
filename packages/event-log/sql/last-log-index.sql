select max("log_index") as "last"
from "log"."log_entry"
