select "register", "epoch"
from "ops"."register_clock"
