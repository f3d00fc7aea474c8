select log.take_case_number($1::text, $2::integer) as "last"
-- $1 = "ninh-thuan"
-- $2 = 2023
