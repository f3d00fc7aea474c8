select set_config('lock_timeout', $1, true) as "limit"
-- $1 = "300ms"
