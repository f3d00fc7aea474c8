import {
  english,
  sentence,
  vietnamese,
  type Guard,
  type NewEvent,
  type NominationEvent,
  type OwedCommand,
  type Refusal,
  type RefusalEntry,
  type RefusalFacts,
  type RefusalOf,
  type Rejection,
  type StreamId,
} from '@vinhdanh/contracts';
import { writtenDays } from '../../calendar/index.js';

export type { Refusal } from '@vinhdanh/contracts';

export interface Accepted {
  readonly kind: 'accepted';
  readonly events: readonly NominationEvent[];
  /** Claims that the append takes. */
  readonly take: readonly string[];
  /** Claims that the append releases. */
  readonly release: readonly string[];
  /** Outbox commands to other streams. */
  readonly owes: readonly { readonly target: StreamId; readonly command: OwedCommand }[];
  /** Events of subjects, written in the same transaction. */
  readonly beside: readonly OfSubject[];
}

/** What an act writes to the stream of a subject. */
export interface OfSubject {
  readonly subject: string;
  readonly events: readonly NewEvent[];
  /** Outbox commands that the events owe. */
  readonly owes: Accepted['owes'];
}

export interface Refused {
  readonly kind: 'refused';
  readonly rejection: Refusal;
}

export type Decision = Accepted | Refused;

/** A refusal without sentences; a guard with the facts of another does not compile. */
export const refuse = <const G extends Guard>(guard: G, fact: RefusalFacts[G]): RefusalOf<G> => ({ guard, fact });

/** The refusal in sentences of both languages. Sentences write days as 30/11/2026; the fact keeps ISO days. */
export function inWords<G extends Guard>({ guard, fact }: RefusalOf<G>): Rejection {
  const vi: RefusalEntry<G> = vietnamese[guard];
  const en: RefusalEntry<G> = english[guard];
  return {
    guard,
    says: { vi: writtenDays(sentence(vi.says, fact)), en: writtenDays(sentence(en.says, fact)) },
    fact,
    remedy: { vi: writtenDays(sentence(vi.remedy, fact)), en: writtenDays(sentence(en.remedy, fact)) },
  };
}

export const refused = (rejection: Refusal): Refused => ({ kind: 'refused', rejection });

export const accept = (
  events: readonly NominationEvent[],
  { take = [], release = [], owes = [], beside = [] }: Partial<Omit<Accepted, 'kind' | 'events'>> = {},
): Accepted => ({ kind: 'accepted', events, take, release, owes, beside });

/** The first refusal in the given order; null = all conditions hold. */
export function firstFailing<R extends readonly (Refusal | null)[]>(
  ...conditions: { readonly [K in keyof R]: () => R[K] }
): R[number] | null {
  for (const condition of conditions) {
    const rejection = condition();
    if (rejection !== null) return rejection;
  }
  return null;
}
