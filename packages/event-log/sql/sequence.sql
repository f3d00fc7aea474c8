with
  taken as (
    delete from log.pending p
    where p.pos = any (array(select q.pos from log.pending q order by q.pos limit 5000))
    returning p.pos
  ),
  last as (
    select
      coalesce(max(l.log_index), 0) as log_index,
      coalesce(
        (select x.sequenced_at from log.log_entry x order by x.log_index desc limit 1), '-infinity'
      ) as sequenced_at
    from log.log_entry l
  ),
  numbered as (
    insert into log.log_entry (log_index, pos, leaf, sequenced_at)
    select
      last.log_index + row_number() over (order by t.pos),
      t.pos,
      log.leaf(e),
      greatest(statement_timestamp(), last.sequenced_at)
    from taken t
    join log.event e on e.pos = t.pos
    cross join last
    returning 1
  )
select count(*)::integer as taken
from numbered
