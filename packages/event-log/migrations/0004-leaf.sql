create function log.utc(moment timestamptz) returns text
language sql stable parallel safe
return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

-- SHA-256(0x00 || RFC 8785 of the event without its facts and personal bodies, which stand in it as hashes). Keys are in RFC 8785 order; PostgreSQL escapes
-- json strings exactly as RFC 8785 asks. `packages/event-log/src/leaf.ts` computes the same from outside; a test holds the two together.
create function log.leaf(e log.event) returns bytea
language sql stable parallel safe
return sha256('\x00'::bytea || convert_to(
  '{"actor":' || to_json(e.actor)
  || ',"actor_role":' || coalesce(to_json(e.actor_role)::text, 'null')
  || ',"actor_unit":' || coalesce(to_json(e.actor_unit)::text, 'null')
  || ',"command_id":"' || e.command_id
  || '","entry":"' || e.entry
  || '","event_id":"' || e.event_id
  || '","facts_sha256":"' || encode(sha256(convert_to(e.facts::text, 'UTF8')), 'hex')
  || '","grant_ref":' || coalesce(to_json(e.grant_ref)::text, 'null')
  || ',"occurred_at":"' || log.utc(e.occurred_at)
  || '","on_behalf_of":' || coalesce(to_json(e.on_behalf_of)::text, 'null')
  || ',"personal_commitments":' || coalesce(e.personal_commitments::text, 'null')
  || ',"policy_hash":' || coalesce(to_json(e.policy_hash)::text, 'null')
  || ',"recorded_at":"' || log.utc(e.recorded_at)
  || '","register":' || to_json(e.register)
  || ',"schema_version":' || e.schema_version
  || ',"stream_id":' || to_json(e.stream_id)
  || ',"type":' || to_json(e.type)
  || ',"version":' || e.version || '}', 'UTF8'));
