insert into ops.setting as s (name, value, changed_at)
values ('projector.lease', json_build_object('holder', $1::text), statement_timestamp())
on conflict (name)
do update set value = excluded.value, changed_at = excluded.changed_at
where s.value ->> 'holder' = $2 or s.changed_at < statement_timestamp() - make_interval(secs => $3)
returning true as held
-- $1 = "projector-1"
-- $2 = "projector-1"
-- $3 = 3
