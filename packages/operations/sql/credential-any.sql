select "account"
from "ops"."credential"
limit $1
-- $1 = 1
