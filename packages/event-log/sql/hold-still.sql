select log.hold_still($1::text, $2::text[], $3::text[], $4::integer[])
