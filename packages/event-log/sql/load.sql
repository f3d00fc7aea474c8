with head as materialized (
  select
    s.register as "headRegister",
    s.version as "headVersion",
    s.head_event as "headEvent",
    s.recorded_at as "headRecordedAt",
    s.occurred_at as "headOccurredAt",
    s.next_moment as "headNextMoment",
    s.live as "headLive",
    statement_timestamp()::timestamptz(3) as "machineNow",
    case
      when c.register is not null
        then json_build_object(
          'register', c.register, 'kind', c.kind, 'now', log.utc(ops.business_now(c, statement_timestamp())),
          'held', c.held, 'speed', c.speed, 'epoch', c.epoch, 'grantedUntil',
          case when c.kind = 'simulated' then log.utc(c.granted_until) end
        ) end as clock,
    c.reference_version as "referenceVersion",
    (
      select json_build_object(
        'id', k.id, 'stream', k.stream_id, 'actor', k.actor, 'requestHash', k.request_hash, 'fromVersion',
        k.from_version, 'toVersion', k.to_version
      )
      from log.command k
      where k.id = $3
    ) as command
  from (values (1)) one
  left join log.stream s on s.stream_id = $1
  left join ops.register_clock c on c.register = coalesce(s.register, $4)
)
select
  head.*,
  e.register,
  e.stream_id as "streamId",
  e.version,
  e.type,
  e.schema_version as "schemaVersion",
  e.event_id as "eventId",
  e.command_id as "commandId",
  e.actor,
  e.actor_role as "actorRole",
  e.actor_unit as "actorUnit",
  e.grant_ref as "grantRef",
  e.on_behalf_of as "onBehalfOf",
  e.entry,
  e.policy_hash as "policyHash",
  e.occurred_at as "occurredAt",
  e.recorded_at as "recordedAt",
  e.facts
from head
left join log.event e on e.stream_id = $1 and e.version > $2
order by e.version
-- $1 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
-- $2 = 0
-- $3 = "6f1a3c70-0000-4000-8000-000000000002"
-- $4 = null
