import type { NominationEventType, NominationFacts, RecordedEvent } from '@vinhdanh/contracts';

/** One event of a case with its texts about persons, unless erased. */
export type EventOf<T extends NominationEventType = NominationEventType> = Omit<RecordedEvent, 'type' | 'facts'> & {
  readonly type: T;
  readonly facts: NominationFacts<T>;
};

/** The events of one type, in order. Facts were validated when they were written. */
export function eventsOf<T extends NominationEventType>(
  events: readonly RecordedEvent[],
  type: T,
): readonly EventOf<T>[] {
  const isOfType = (event: RecordedEvent): event is RecordedEvent & EventOf<T> => event.type === type;
  return events.filter(isOfType);
}

/** A text stored beside the facts; null when there is none, or it was erased. */
export function text(event: Pick<RecordedEvent, 'personal'> | undefined, field: string): string | null {
  const value = event?.personal?.narrative?.[field];
  return typeof value === 'string' ? value : null;
}

/** Several texts stored beside the facts. */
export function texts(event: Pick<RecordedEvent, 'personal'> | undefined, field: string): readonly string[] {
  const value = event?.personal?.narrative?.[field];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Files that the same command cited as an event. */
export const citedBy = (
  events: readonly RecordedEvent[],
  event: Pick<RecordedEvent, 'commandId' | 'type'> | undefined,
) =>
  event === undefined
    ? []
    : eventsOf(events, 'DocumentsCited')
        .filter((cited) => cited.commandId === event.commandId && cited.facts.of === event.type)
        .flatMap((cited) =>
          cited.facts.documents.map(({ id, type, size, sha256 }) => ({
            id,
            type,
            size,
            sha256,
            version: cited.version,
          })),
        );
