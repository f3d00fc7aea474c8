import type { Bilingual, Guard, NominationEvent, OwedCommand, Rejection, StreamId } from '@vinhdanh/contracts';
import { writtenDays } from '../../calendar/index.js';

/** A refusal by one of the guards `C`. */
export type Refusal<C extends Guard = Guard> = Rejection & { readonly guard: C };

export interface Accepted {
  readonly kind: 'accepted';
  readonly events: readonly NominationEvent[];
  /** Claims that the append takes. */
  readonly take: readonly string[];
  /** Claims that the append releases. */
  readonly release: readonly string[];
  /** Outbox commands to other streams. */
  readonly owes: readonly { readonly target: StreamId; readonly command: OwedCommand }[];
}

export interface Refused {
  readonly kind: 'refused';
  readonly rejection: Rejection;
}

export type Decision = Accepted | Refused;

/** A refusal in words for people: days in sentences are written as people read them, the fact keeps ISO days. */
export const refuse = <const C extends Guard>(
  guard: C,
  says: Bilingual,
  fact: Rejection['fact'],
  remedy: Bilingual,
): Refusal<C> => ({
  guard,
  says: written(says),
  fact,
  remedy: written(remedy),
});

const written = ({ vi, en }: Bilingual): Bilingual => ({ vi: writtenDays(vi), en: writtenDays(en) });

export const refused = (rejection: Rejection): Refused => ({ kind: 'refused', rejection });

export const accept = (
  events: readonly NominationEvent[],
  { take = [], release = [], owes = [] }: Partial<Pick<Accepted, 'take' | 'release' | 'owes'>> = {},
): Accepted => ({ kind: 'accepted', events, take, release, owes });

/** The first refusal, in the order given; null = all conditions hold. */
export function firstFailing<R extends readonly (Rejection | null)[]>(
  ...conditions: { readonly [K in keyof R]: () => R[K] }
): R[number] | null {
  for (const condition of conditions) {
    const rejection = condition();
    if (rejection !== null) return rejection;
  }
  return null;
}
