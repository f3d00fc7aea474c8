select log.record_answer($1::uuid, $2::json) as "recorded"
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
-- $2 = "{\"kind\":\"done\"}"
