import type { Moment } from './text.js';
import type { StreamId } from './stream.js';

/**
 * Classes of personal data. Each is stored apart from the facts under its own key and salt, so that it can be erased.
 */
export const personalClasses = ['identity', 'contact', 'narrative', 'sealed'] as const;
export type PersonalClass = (typeof personalClasses)[number];
export type Personal = Partial<Record<PersonalClass, Readonly<Record<string, unknown>>>>;

/** How a case was entered: live, or later from papers. Set at creation, never changed. */
export type Entry = 'live' | 'historical';

/** An event that `decide` proposes. `decide` and `evolve` read `facts` only. */
export interface NewEvent<Type extends string = string, Facts = unknown> {
  readonly type: Type;
  readonly facts: Facts;
  readonly personal?: Personal;
}

/** An event as the log holds it. Times are UTC ISO with milliseconds. */
export interface RecordedEvent<Type extends string = string, Facts = unknown> extends NewEvent<Type, Facts> {
  readonly register: string;
  readonly streamId: StreamId;
  /** 1, 2, 3 … within the stream. */
  readonly version: number;
  readonly schemaVersion: number;
  readonly eventId: string;
  readonly commandId: string;
  /** Account id, or `system`. */
  readonly actor: string;
  readonly actorRole: string | null;
  readonly actorUnit: string | null;
  readonly grantRef: string | null;
  /** Under historical entry, the person of the register who acted; else null. */
  readonly onBehalfOf: string | null;
  readonly entry: Entry;
  /** Hash of the policy pack that decided, if one did. */
  readonly policyHash: string | null;
  /** When the event happened; never decreases within a stream. */
  readonly occurredAt: Moment;
  /** Business time at which it was recorded. */
  readonly recordedAt: Moment;
}

/** A recorded event with its place in the total order. */
export interface LoggedEvent extends RecordedEvent {
  readonly logIndex: number;
}
