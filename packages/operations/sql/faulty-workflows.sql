with
  hold as (
    select exists (
      select
      from ops.workflow_incarnation i
      where i.effects_held and i.confirmed_at is null
    ) as held
  ),
  failed as (
    select split_part(e.stream_id, ':', 2) as case_id, max(e.facts->>'error') as error
    from read.audit a
    join log.log_entry l on l.log_index = a.log_index
    join log.event e on e.pos = l.pos
    where
      a.register = $1
      and a.type = 'EffectFailed'
      and not exists (
        select
        from log.event p
        where p.stream_id = e.stream_id and p.type = 'EffectPerformed' and p.facts->>'key' = e.facts->>'key'
      )
    group by 1
  ),
  looked as (
    select
      s.live,
      s.version,
      s.next_moment as log_next,
      f.seen,
      f.stuck,
      f.stage,
      f.substate,
      f.poked_at,
      f.attempts,
      f.retry_at,
      coalesce(n.fault, f.last_error) as last_error,
      n.fault,
      f.incarnation,
      n.case_number,
      n.unit as case_unit,
      n.stage as log_stage,
      failed.error as effect_error,
      substr(s.stream_id, 12) as id,
      array_remove(
        array[ case when f.stuck or n.fault is not null then 'stuck' end,
        case
          when f.retry_at is not null or f.last_error is not null and n.fault is null or failed.error is not null
            then 'failing' end,
        case
          when s.live and coalesce(f.seen, 0) = 0 and not coalesce(f.stuck, false) and (
            f.poked_at is null
            and f.case_id is null
            or f.poked_at < now() - interval '10 s'
          )
            then 'missing' end,
        case when s.live and f.seen > 0 and f.seen < s.version and not f.stuck then 'lagging' end,
        case
          when s.live and f.seen = s.version and n.version = s.version and f.stage is distinct from n.stage
            then 'drift' end,
        case
          when s.live and hold.held and exists (
            select
            from json_array_elements(n.folded->'effects') owed
            where not exists (
              select
              from log.event p
              where
                p.stream_id = 'effects:' || n.case_id
                and p.type = 'EffectPerformed'
                and p.facts->>'event' = owed->>'event'
            )
          )
            then 'held' end ], null
      ) as faults
    from log.stream s
    cross join hold
    left join ops.follow f on f.case_id = substr(s.stream_id, 12)
    left join read.nomination n on n.case_id = substr(s.stream_id, 12)
    left join failed on failed.case_id = substr(s.stream_id, 12)
    where s.register = $2 and s.kind = 'nomination'
  )
select
  r.id as "caseId",
  $3::text as register,
  r.live,
  r.version as "logVersion",
  coalesce(r.seen, 0) as "seenVersion",
  case when r.live then greatest(r.version - coalesce(r.seen, 0), 0) else 0 end as lag,
  case
    when not r.live then 'none'
    when r.stuck or r.fault is not null then 'stuck'
    when r.retry_at is not null then 'retrying'
    when coalesce(r.seen, 0) < r.version then 'behind'
    else 'level' end as health,
  r.stage,
  r.substate,
  r.log_next as "nextMoment",
  r.poked_at as "pokedAt",
  coalesce(r.attempts, 0) as attempts,
  r.retry_at as "retryAt",
  r.last_error as "lastError",
  r.incarnation,
  r.case_number as "caseNumber",
  r.case_unit as unit,
  r.log_stage as "logStage",
  r.faults,
  r.effect_error as "lastEffectError"
from looked r
where
  (case when $4::text is null then cardinality(r.faults) > 0 else $5::text = any (r.faults) end)
  and ($6::text is null or r.id > $7::text)
order by r.id
limit $8
-- $1 = "ninh-thuan"
-- $2 = "ninh-thuan"
-- $3 = "ninh-thuan"
-- $4 = "stuck"
-- $5 = "stuck"
-- $6 = null
-- $7 = null
-- $8 = 51
