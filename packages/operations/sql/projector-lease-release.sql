delete from "ops"."setting"
where "name" = $1 and value ->> 'holder' = $2
-- $1 = "projector.lease"
-- $2 = "projector-1"
