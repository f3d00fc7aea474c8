import { createHash } from 'node:crypto';
import { comparable, type EngineCommand, type NominationCommand, type StreamId } from '@vinhdanh/contracts';
import { namingOf, type Nomination } from '@vinhdanh/domain';
import canonicalize from 'canonicalize';
import { v4, v5 } from 'uuid';

/** Namespaces of uuidv5: ids of persons' commands never equal ids of the engine's. */
const personNamespace = '7b0a6c52-7a6b-4f1c-9a75-0d5b1f6a3c01';
const engineNamespace = '7b0a6c52-7a6b-4f1c-9a75-0d5b1f6a3c02';

/**
 * Id of a person's command: the same key of the same account on the same stream is the same command. Without a key
 * every request is a new command.
 */
export const commandId = (account: string, stream: StreamId, key: string | null): string =>
  key === null ? v4() : v5(`${account}|${stream}|${key}`, personNamespace);

/** Id of what a request creates: the same account and key create it once. */
export const createdId = (account: string, register: string, kind: string, key: string | null): string =>
  key === null ? v4() : v5(`${account}|${register}|${kind}|${key}`, personNamespace);

/**
 * Id of an act of the engine: case, clock, which act, and which of its occurrences.
 * @param occurrence version at which the clock was armed last: an extended clock falls due again under another id
 */
export const engineCommandId = (stream: StreamId, command: EngineCommand, occurrence: number): string =>
  v5(
    `${stream}|${'deadline' in command ? command.deadline : ''}|${occurrence}|${command.type}|${particular(command)}`,
    engineNamespace,
  );

/** Distinguishes two acts of a kind on one clock, or on one case. */
function particular(command: EngineCommand): string {
  switch (command.type) {
    case 'warn':
      return String(command.percent);
    case 'recompute-deadline':
      return command.calendar;
    case 'transition-procedure':
      return command.to.hash;
    case 'note-succession':
      return `${command.unit} ${command.endedOn}`;
    default:
      return '';
  }
}

/** Id of the case that a command opens beside its own case. */
export const linkedCaseId = (command: string): string => v5(`linked|${command}`, engineNamespace);

/**
 * Id of the stream of the achievement that an act names: the same for every case of the register that names it in the
 * same way. Null = the act names none.
 */
export function achievementNamed(
  register: string,
  subject: string,
  command: NominationCommand,
  state: Nomination,
): string | null {
  const named =
    command.type === 'refer' || command.type === 're-refer' || command.type === 'propose-higher'
      ? command.achievement
      : command.type === 'correct-period' && state.kind === 'nomination' && state.achievement !== null
        ? { ...state.achievement, from: command.from, to: command.to }
        : undefined;
  if (named === undefined) return null;
  const { kind, movement, from, to, subjects } = namingOf(subject, named);
  return v5(
    `achievement|${register}|` +
      (canonicalize([kind, movement === null ? null : comparable(movement), from, to, ...subjects]) ?? ''),
    engineNamespace,
  );
}

/** Id of the act that records the refusal of an outbox command in the stream that owed it. */
export const refusalCommandId = (owed: string): string => v5(`refused|${owed}`, engineNamespace);

/** Id of an outbox command. */
export const owedCommandId = (cause: string, target: StreamId): string =>
  v5(`owed|${cause}|${target}`, engineNamespace);

/** Id of what a command does to another stream than that of its case. */
export const besideCommandId = (command: string, stream: StreamId): string =>
  v5(`beside|${command}|${stream}`, engineNamespace);

export const newEventId = (): string => v4();

/** SHA-256 of command name and RFC 8785 body: distinguishes a retry from another request under the same key. */
export const requestHash = (name: string, body: unknown): string =>
  createHash('sha256')
    .update(`${name}\n${canonicalize(body) ?? 'null'}`)
    .digest('hex');
