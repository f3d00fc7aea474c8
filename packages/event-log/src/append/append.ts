import { isStorable, type Entry, type Moment, type Personal, type StreamId } from '@vinhdanh/contracts';
import { canonicalJson } from '../canonical.js';
import { commitments, personalRows } from './commitment.js';

/** A command that the append answers: looked up by id when it is sent again. */
export interface AppendedCommand {
  /** UUID. */
  readonly id: string;
  readonly actor: string;
  /** Hex SHA-256 over command name and RFC 8785 body. */
  readonly requestHash: string;
  /** Version of the stream before the command's first event. */
  readonly fromVersion: number;
  /** Version after its last event. */
  readonly toVersion: number;
}

/** An event as decided; register, stream, version, entry and recordedAt are given by the append. */
export interface AppendedEvent {
  readonly type: string;
  readonly schemaVersion: number;
  readonly eventId: string;
  readonly commandId: string;
  readonly actor: string;
  readonly actorRole: string | null;
  readonly actorUnit: string | null;
  readonly grantRef: string | null;
  readonly onBehalfOf: string | null;
  readonly policyHash: string | null;
  readonly occurredAt: Moment;
  readonly facts: unknown;
  readonly personal?: Personal;
}

export interface OwedCommand {
  /** uuidv5(cause event, target). */
  readonly id: string;
  readonly target: StreamId;
  readonly command: unknown;
  /** Event that owes it. */
  readonly cause: string;
}

export interface Append {
  readonly register: string;
  readonly stream: StreamId;
  /** 0 creates the stream. */
  readonly expectedVersion: number;
  readonly entry: Entry;
  /** In order; the last is the one asked for, the others are the engine's own ahead of it. */
  readonly commands: readonly AppendedCommand[];
  /** In order, at least one; `occurredAt` never decreases. */
  readonly events: readonly AppendedEvent[];
  /** Keys of claims to take and to release; releases come first. */
  readonly take: readonly string[];
  readonly release: readonly string[];
  readonly owed: readonly OwedCommand[];
  readonly nextMoment: Moment | null;
  /** A workflow follows the stream. */
  readonly live: boolean;
  /** Raises the register's reference version: units, calendars, packs, grants. */
  readonly touchesReference: boolean;
}

export interface KnownCommand {
  readonly id: string;
  readonly stream: StreamId;
  readonly actor: string;
  readonly requestHash: string;
  readonly fromVersion: number;
  readonly toVersion: number;
}

export type Appended =
  | { readonly kind: 'appended'; readonly version: number; readonly recordedAt: Moment }
  /** Somebody was faster; `version` is where the stream is now (0: it does not exist). */
  | { readonly kind: 'conflict'; readonly version: number }
  /** The last command was appended before. */
  | { readonly kind: 'duplicate'; readonly command: KnownCommand }
  /** Another stream holds the claim; nothing was written. */
  | { readonly kind: 'claimed'; readonly key: string; readonly holder: StreamId };

const types =
  'text,text,int,text,bool,timestamptz,bool,text[],text[],uuid[],text[],text[],int[],int[],uuid[],text[],int[],uuid[],text[],text[],text[],text[],text[],text[],timestamptz[],json[],json[],json,json';

/** SQL of the append; one prepared statement, one round trip. */
export const appendSql = `select a.kind, a.version, a.recorded_at as "recordedAt", a.command
from log.append(${types
  .split(',')
  .map((type, index) => `$${index + 1}::${type}`)
  .join(', ')}) a`;

/** Arguments of `log.append`, in its order. @throws RangeError on an append that no decision can have meant. */
export function appendArguments(input: Append): unknown[] {
  const { events, commands } = input;
  if (events.length === 0 || commands.length === 0)
    throw new RangeError(`an append to ${input.stream} needs a command and an event`);
  if (events.some((event, index) => index > 0 && event.occurredAt < (events[index - 1]?.occurredAt ?? '')))
    throw new RangeError(`occurredAt goes back within one append to ${input.stream}`);
  assertStorable(input);
  const personal: string[] = [];
  const committed = events.map((event) => {
    const rows = personalRows(event.personal);
    for (const row of rows)
      personal.push(
        `{"event":"${event.eventId}","class":"${row.class}","body":${row.body},"salt":"${row.salt.toString('hex')}"}`,
      );
    return commitments(rows);
  });
  return [
    input.register,
    input.stream,
    input.expectedVersion,
    input.entry,
    input.live,
    input.nextMoment,
    input.touchesReference,
    input.take.length === 0 ? null : arrayLiteral(input.take),
    input.release.length === 0 ? null : arrayLiteral(input.release),
    arrayLiteral(commands.map((command) => command.id)),
    arrayLiteral(commands.map((command) => command.actor)),
    arrayLiteral(commands.map((command) => command.requestHash)),
    arrayLiteral(commands.map((command) => command.fromVersion)),
    arrayLiteral(commands.map((command) => command.toVersion)),
    arrayLiteral(events.map((event) => event.eventId)),
    arrayLiteral(events.map((event) => event.type)),
    arrayLiteral(events.map((event) => event.schemaVersion)),
    arrayLiteral(events.map((event) => event.commandId)),
    arrayLiteral(events.map((event) => event.actor)),
    arrayLiteral(events.map((event) => event.actorRole)),
    arrayLiteral(events.map((event) => event.actorUnit)),
    arrayLiteral(events.map((event) => event.grantRef)),
    arrayLiteral(events.map((event) => event.onBehalfOf)),
    arrayLiteral(events.map((event) => event.policyHash)),
    arrayLiteral(events.map((event) => event.occurredAt)),
    arrayLiteral(events.map((event) => canonicalJson(event.facts))),
    arrayLiteral(committed),
    personal.length === 0 ? null : `[${personal.join(',')}]`,
    input.owed.length === 0 ? null : JSON.stringify(input.owed),
  ];
}

/** The last line of defence: one such text in the log would stop whoever reads it. @throws RangeError */
function assertStorable({ stream, register, take, release, events, owed }: Append): void {
  const where = unstorable({ stream, register, take, release, owed, events }, 'append');
  if (where !== null)
    throw new RangeError(`an append to ${JSON.stringify(stream)} holds U+0000 or half of a surrogate pair at ${where}`);
}

/** Path of the first text, or name of a field, that PostgreSQL cannot hold; null = there is none. */
function unstorable(value: unknown, path: string): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = isStorable(key) ? unstorable(inner, `${path}.${key}`) : `${path}, a name`;
    if (found !== null) return found;
  }
  return null;
}

/** PostgreSQL's text form of an array; every text is quoted, so that the word NULL stays a text. */
function arrayLiteral(values: readonly (string | number | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : typeof value === 'number' ? String(value) : `"${value.replaceAll(/["\\]/g, '\\$&')}"`)).join(',')}}`;
}
