import type { Personal, PersonalClass } from '@vinhdanh/contracts';
import { sql, type ExpressionBuilder } from 'kysely';
import type { Database } from '../database.js';

/** Columns of `log.event` under the names of `RecordedEvent`, so that a row is the event. */
export const eventColumns = [
  'e.register',
  'e.stream_id as streamId',
  'e.version',
  'e.type',
  'e.schema_version as schemaVersion',
  'e.event_id as eventId',
  'e.command_id as commandId',
  'e.actor',
  'e.actor_role as actorRole',
  'e.actor_unit as actorUnit',
  'e.grant_ref as grantRef',
  'e.on_behalf_of as onBehalfOf',
  'e.entry',
  'e.policy_hash as policyHash',
  'e.occurred_at as occurredAt',
  'e.recorded_at as recordedAt',
  'e.facts',
] as const;

/** The same as SQL text, for the statement that is written by hand. */
export const eventColumnsSql = eventColumns
  .map((column) => column.replace(/ as (\w+)$/, (_, name: string) => ` as "${name}"`))
  .join(', ');

/** Personal bodies of the event by class, of the given classes; {} where none is left. */
export function personalColumn(
  eb: ExpressionBuilder<Database & { e: Database['log.event'] }, 'e'>,
  classes: readonly PersonalClass[],
) {
  return eb
    .selectFrom('log.event_personal as p')
    .select(sql<Personal>`coalesce(json_object_agg(p.class, p.body order by p.class), '{}')`.as('bodies'))
    .whereRef('p.pos', '=', 'e.pos')
    .where(({ eb, fn }) => eb('p.class', '=', fn.any(sql<PersonalClass[]>`${classes}::text[]`)))
    .$asScalar()
    .$notNull()
    .as('personal');
}
