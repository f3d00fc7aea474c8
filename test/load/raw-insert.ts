import { type Append, canonicalJson, commitment } from '@vinhdanh/event-log';
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

/**
 * The yardstick: the same rows that the append of one command writes (event, personal row, pending, command, and the
 * stream's head), in one prepared statement, one transaction and one round trip, into the same tables with the same
 * indexes. It lacks everything that makes the log a log: lock in order, version check, idempotency, claims, clock.
 */
export const rawSql = `with head as (
  update log.stream set version = $2, head_event = $3, recorded_at = $4, occurred_at = $4, next_moment = $5
    where stream_id = $1 returning register
), added as (
  insert into log.event (register, stream_id, version, type, schema_version, event_id, command_id, actor, actor_role,
    actor_unit, grant_ref, on_behalf_of, entry, policy_hash, occurred_at, recorded_at, facts, personal_commitments)
  select head.register, $1, $2, $6, $7, $3, $8, $9, $10, $11, $12, $13, $14, $15, $4, $4, $16, $17 from head
    returning pos
), personal as (
  insert into log.event_personal (pos, class, body, salt) select pos, 'narrative', $18, $19 from added
), waiting as (
  insert into log.pending (pos) select pos from added
)
insert into log.command (id, stream_id, actor, request_hash, from_version, to_version)
  values ($8, $1, $9, $20, $21, $2)`;

/**
 * Writes the rows of an append of one event with one class of personal data, without the log's functions.
 * @throws RangeError for any other append
 */
export async function rawInsert(pool: Pool, append: Append): Promise<void> {
  const [event] = append.events;
  const [command] = append.commands;
  const narrative = event?.personal?.narrative;
  if (event === undefined || command === undefined || narrative === undefined || append.events.length !== 1)
    throw new RangeError('the raw insert takes exactly one event with a narrative');
  const salt = randomBytes(32);
  const body = canonicalJson(narrative);
  const commitments = JSON.stringify({ narrative: commitment(salt, body) });
  // prettier-ignore
  const values = [append.stream, command.toVersion, event.eventId, event.occurredAt, append.nextMoment, event.type,
    event.schemaVersion, command.id, event.actor, event.actorRole, event.actorUnit, event.grantRef, event.onBehalfOf,
    append.entry, event.policyHash, canonicalJson(event.facts), commitments, body, salt, command.requestHash,
    command.fromVersion];
  const { rowCount } = await pool.query({ name: 'raw-insert', text: rawSql, values });
  if (rowCount !== 1) throw new Error(`the raw insert wrote ${rowCount} command rows`);
}
