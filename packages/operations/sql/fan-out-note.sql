insert into ops.fan_out (id, register, stream_id, version, kind, finished_at)
select
  e.event_id,
  e.register,
  e.stream_id,
  e.version,
  k.kind,
  case
    when not exists (
      select
      from log.stream s
      where s.register = e.register and s.kind = 'nomination' and s.live
    )
      then now() end
from ops.register_clock r
cross join (values ('calendar'), ('policy'), ('units')) k (kind)
join log.event e on
  e.stream_id = k.kind || ':' || r.register
  and e.type in ('CalendarPublished', 'PolicyPublished', 'UnitsRegistered')
  and e.version > coalesce((select max(f.version) from ops.fan_out f where f.stream_id = e.stream_id), 0)
on conflict (id)
do nothing
