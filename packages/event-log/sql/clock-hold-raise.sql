update "ops"."register_clock" as "c"
set "granted_until" = greatest(c.granted_until, $1::timestamptz)
where "c"."register" = $2 and "c"."held" = $3
-- $1 = "2023-04-12T05:00:00.000Z"
-- $2 = "ninh-thuan"
-- $3 = true
