/** Columns of `log.event` under the names of `RecordedEvent`, so that a row is the event. */
export const eventColumns = (e: string): string =>
  `${e}.register, ${e}.stream_id as "streamId", ${e}.version, ${e}.type, ${e}.schema_version as "schemaVersion", ${e}.event_id as "eventId", ${e}.command_id as "commandId", ${e}.actor,
  ${e}.actor_role as "actorRole", ${e}.actor_unit as "actorUnit", ${e}.grant_ref as "grantRef", ${e}.on_behalf_of as "onBehalfOf", ${e}.entry, ${e}.policy_hash as "policyHash",
  ${e}.occurred_at as "occurredAt", ${e}.recorded_at as "recordedAt", ${e}.facts`;

/** Personal bodies of the event by class, of the classes in `parameter`; {} where none is left. */
export const personalColumn = (e: string, parameter: string): string =>
  `(select coalesce(json_object_agg(p.class, p.body order by p.class), '{}') from log.event_personal p where p.pos = ${e}.pos and p.class = any (${parameter}::text[])) as personal`;
