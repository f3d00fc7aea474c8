select
  f.cursor,
  coalesce(
    (
      select json_agg(p.stream_id order by p.stream_id)
      from (
        select s.stream_id
        from log.stream s
        where s.register = f.register and s.kind = 'nomination' and s.live and s.stream_id > f.cursor
        order by s.stream_id
        limit $1
      ) p
    ), '[]'
  ) as cases
from ops.fan_out f
where f.id = $2
-- $1 = 200
-- $2 = "6f1a3c70-0000-4000-8000-000000000001"
