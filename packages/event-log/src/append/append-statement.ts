import type { StreamId } from '@vinhdanh/contracts';
import { canonicalJson } from '../canonical.js';
import type { Append, AppendedCommand, AppendedEvent } from './append.js';
import { commitments, personalRows } from './commitment.js';
import { assertStorable } from './storable.js';

/**
 * What the append stores, ready to be written: bodies in RFC 8785 form, each personal body with its salt and
 * commitment.
 */
interface AppendRecord extends Omit<Append, 'events'> {
  readonly events: readonly StoredEvent[];
  /** JSON array of the rows of `log.event_personal`; null when nothing is personal. */
  readonly personal: string | null;
}

interface StoredEvent extends Omit<AppendedEvent, 'facts' | 'personal'> {
  readonly facts: string;
  readonly commitments: string | null;
}

type Value = string | number | boolean | null;

/** An argument of `log.append`: its type, and its value's source. */
type Parameter =
  | readonly [type: string, of: (append: AppendRecord) => Value]
  | { readonly perCommand: readonly [type: string, of: (command: AppendedCommand) => Value] }
  | { readonly perEvent: readonly [type: string, of: (event: StoredEvent) => Value] };

/**
 * Arguments of `log.append` by name. Commands and events travel as one array per column, as the frozen function
 * requires (decision 0034). Only this list knows that form.
 */
export const appendParameters: Readonly<Record<string, Parameter>> = {
  p_register: ['text', (append) => append.register],
  p_stream: ['text', (append) => append.stream],
  p_expected: ['integer', (append) => append.expectedVersion],
  p_entry: ['text', (append) => append.entry],
  p_live: ['boolean', (append) => append.live],
  p_next: ['timestamptz', (append) => append.nextMoment],
  p_touches: ['boolean', (append) => append.touchesReference],
  p_take: ['text[]', (append) => someOf(append.take)],
  p_release: ['text[]', (append) => someOf(append.release)],
  p_commands: { perCommand: ['uuid[]', (command) => command.id] },
  p_command_actors: { perCommand: ['text[]', (command) => command.actor] },
  p_hashes: { perCommand: ['text[]', (command) => command.requestHash] },
  p_from: { perCommand: ['integer[]', (command) => command.fromVersion] },
  p_to: { perCommand: ['integer[]', (command) => command.toVersion] },
  p_events: { perEvent: ['uuid[]', (event) => event.eventId] },
  p_types: { perEvent: ['text[]', (event) => event.type] },
  p_schemas: { perEvent: ['integer[]', (event) => event.schemaVersion] },
  p_causes: { perEvent: ['uuid[]', (event) => event.commandId] },
  p_actors: { perEvent: ['text[]', (event) => event.actor] },
  p_roles: { perEvent: ['text[]', (event) => event.actorRole] },
  p_units: { perEvent: ['text[]', (event) => event.actorUnit] },
  p_grants: { perEvent: ['text[]', (event) => event.grantRef] },
  p_behalf: { perEvent: ['text[]', (event) => event.onBehalfOf] },
  p_policies: { perEvent: ['text[]', (event) => event.policyHash] },
  p_occurred: { perEvent: ['timestamptz[]', (event) => event.occurredAt] },
  p_facts: { perEvent: ['json[]', (event) => event.facts] },
  p_commitments: { perEvent: ['json[]', (event) => event.commitments] },
  p_personal: ['json', (append) => append.personal],
  p_owed: ['json', (append) => (append.owed.length === 0 ? null : JSON.stringify(append.owed))],
  p_beside: ['text[]', ({ decidedOn = [] }) => someOf(decidedOn.map(({ stream }) => stream))],
  p_beside_versions: ['integer[]', ({ decidedOn = [] }) => someOf(decidedOn.map(({ version }) => version))],
};

export const typeOf = (parameter: Parameter): string =>
  'perCommand' in parameter ? parameter.perCommand[0] : 'perEvent' in parameter ? parameter.perEvent[0] : parameter[0];

const inputs = Object.entries(appendParameters)
  .map(([name, parameter], index) => `${name} => $${index + 1}::${typeOf(parameter)}`)
  .join(', ');

/** SQL of the append. */
export const appendSql = `select a.kind, a.version, a.recorded_at as "recordedAt", a.command
  from log.append(${inputs}) a`;

/**
 * The append as one prepared statement: one round trip, one transaction.
 * @throws RangeError on an append that no decision can produce
 */
export function appendStatement(append: Append): { name: string; text: string; values: Value[] } {
  assertMeant(append);
  assertStorable(append);
  const record = recordOf(append);
  return { name: 'log.append', text: appendSql, values: readers.map((read) => read(record)) };
}

/** SQL that locks streams in the order of their names. */
export const holdStillSql = 'select log.hold_still($1::text, $2::text[], $3::text[], $4::integer[])';

/** Locks the streams to be written, and those that must be at a given version, in the order of their names. */
export const holdStill = (
  register: string,
  own: readonly StreamId[],
  beside: ReadonlyMap<StreamId, number>,
): { name: string; text: string; values: unknown[] } => ({
  name: 'log.hold-still',
  text: holdStillSql,
  values: [register, own, [...beside.keys()], [...beside.values()]],
});

function recordOf(append: Append): AppendRecord {
  const personal: string[] = [];
  const events = append.events.map((event) => {
    const rows = personalRows(event.personal);
    for (const { class: name, body, salt } of rows)
      personal.push(`{"event":"${event.eventId}","class":"${name}","body":${body},"salt":"${salt.toString('hex')}"}`);
    return { ...event, facts: canonicalJson(event.facts), commitments: commitments(rows) };
  });
  return { ...append, events, personal: personal.length === 0 ? null : `[${personal.join(',')}]` };
}

/** Reads one argument from the record; built once, because every append calls all of them. */
function readerOf(parameter: Parameter): (record: AppendRecord) => Value {
  if ('perCommand' in parameter) {
    const [, of] = parameter.perCommand;
    return ({ commands }) => arrayLiteral(commands.map(of));
  }
  if ('perEvent' in parameter) {
    const [, of] = parameter.perEvent;
    return ({ events }) => arrayLiteral(events.map(of));
  }
  return parameter[1];
}

const readers = Object.values(appendParameters).map(readerOf);

/** @throws RangeError */
function assertMeant({ stream, events, commands, decidedOn = [] }: Append): void {
  if (events.length === 0 || commands.length === 0)
    throw new RangeError(`an append to ${stream} needs a command and an event`);
  if (events.some((event, index) => index > 0 && event.occurredAt < (events[index - 1]?.occurredAt ?? '')))
    throw new RangeError(`occurredAt goes back within one append to ${stream}`);
  const named = decidedOn.map((each) => each.stream);
  if (new Set([stream, ...named]).size <= named.length || decidedOn.some(({ version }) => version < 1))
    throw new RangeError(`an append to ${stream} names other streams that exist, each once`);
}

const someOf = (values: readonly Value[]): string | null => (values.length === 0 ? null : arrayLiteral(values));

/** PostgreSQL's text form of an array; every text is quoted, so that the word NULL stays a text. */
const arrayLiteral = (values: readonly Value[]): string => `{${values.map(elementLiteral).join(',')}}`;

function elementLiteral(value: Value): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? `"${value.replaceAll(/["\\]/g, '\\$&')}"` : String(value);
}
