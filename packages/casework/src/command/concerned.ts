import { streamKey, type RecordedEvent } from '@vinhdanh/contracts';
import { evolveSubject, noSubject, type ConcernedSubject, type Subject } from '@vinhdanh/domain';
import type { EventLog } from '@vinhdanh/event-log';

/**
 * A subject of the register and those who are one with it, each at its version, in one round trip. Empty: there is no
 * such subject.
 */
export async function concernedBy(log: EventLog, register: string, subject: string): Promise<ConcernedSubject[]> {
  const streams = Map.groupBy(await log.concernedEvents(register, subject), ({ streamId }) => streamId);
  return [...streams].flatMap(([stream, events]) => {
    const last: RecordedEvent | undefined = events.at(-1);
    const state = events.reduce<Subject>(evolveSubject, noSubject);
    return last === undefined || state.kind === 'absent'
      ? []
      : [{ id: streamKey(stream), version: last.version, lastOccurredAt: last.occurredAt, subject: state }];
  });
}
