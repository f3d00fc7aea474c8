import { streamId, type Moment } from '@vinhdanh/contracts';
import type { Accepted, ConcernedSubject } from '@vinhdanh/domain';
import type { Append, StreamVersion } from '@vinhdanh/event-log';
import type { Signature } from './acting.js';
import { besideCommandId, newEventId, owedCommandId } from './identity.js';

/** What an act rests on and writes beside its case. */
export interface Beside {
  /** Subjects as they were read for the decision. */
  readonly concerned: readonly ConcernedSubject[];
  readonly written: Accepted['beside'];
}

export const nothingBeside: Beside = { concerned: [], written: [] };

/** The act that writes beside its case. */
interface Act {
  readonly register: string;
  /** Its command id and request hash. */
  readonly id: string;
  readonly hash: string;
  readonly signature: Signature;
  readonly now: Moment;
}

/** Streams of subjects that the act rests on without writing to them. */
export const restsOn = ({ concerned, written }: Beside): readonly StreamVersion[] =>
  concerned
    .filter(({ id }) => written.every(({ subject }) => subject !== id))
    .map(({ id, version }) => ({ stream: streamId('subject', id), version }));

/** Appends to subjects, in the same transaction as the act. @throws Error for a subject that was not read */
export function appendsTo({ concerned, written }: Beside, act: Act): readonly Append[] {
  return written.map(({ subject, events, owes }) => {
    const read = concerned.find(({ id }) => id === subject);
    if (read === undefined) throw new Error(`subject ${subject} is written to and was not read`);
    return appendTo(read, events, owes, act);
  });
}

function appendTo(
  { id: subject, version, lastOccurredAt }: ConcernedSubject,
  decided: Accepted['beside'][number]['events'],
  owes: Accepted['owes'],
  { register, id, hash, signature, now }: Act,
): Append {
  const stream = streamId('subject', subject);
  const commandId = besideCommandId(id, stream);
  const events = decided.map((event) => ({
    ...event,
    ...signature,
    schemaVersion: 1,
    eventId: newEventId(),
    commandId,
    policyHash: null,
    occurredAt: lastOccurredAt > now ? lastOccurredAt : now,
  }));
  const cause = events[0]?.eventId ?? '';
  return {
    register,
    stream,
    expectedVersion: version,
    entry: 'live',
    commands: [
      {
        id: commandId,
        actor: signature.actor,
        requestHash: hash,
        fromVersion: version,
        toVersion: version + events.length,
      },
    ],
    events,
    take: [],
    release: [],
    owed: owes.map(({ target, command }) => ({ id: owedCommandId(cause, target), target, command, cause })),
    nextMoment: null,
    live: false,
    touchesReference: false,
  };
}
