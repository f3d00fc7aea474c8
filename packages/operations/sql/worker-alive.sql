insert into ops.setting as s (name, value, changed_at)
select 'worker.alive', 'true', statement_timestamp()
from (select set_config('synchronous_commit', 'off', true)) relaxed
on conflict (name)
do update set changed_at = excluded.changed_at
