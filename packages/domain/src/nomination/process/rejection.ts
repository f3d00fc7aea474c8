import type { Bilingual, Guard, NominationEvent, OwedCommand, Rejection, StreamId } from '@vinhdanh/contracts';
import { writtenDays } from '../../calendar/index.js';

export type Decision =
  | {
      readonly kind: 'accepted';
      readonly events: readonly NominationEvent[];
      readonly take: readonly string[];
      readonly release: readonly string[];
      /** Commands that the act owes to other streams. */
      readonly owes: readonly { readonly target: StreamId; readonly command: OwedCommand }[];
    }
  | { readonly kind: 'refused'; readonly rejection: Rejection };

/** A refusal for people: days in its words are written as they read them, the fact keeps them for machines. */
export const refuse = (guard: Guard, says: Bilingual, fact: Rejection['fact'], remedy: Bilingual): Rejection => ({
  guard,
  says: written(says),
  fact,
  remedy: written(remedy),
});

const written = ({ vi, en }: Bilingual): Bilingual => ({ vi: writtenDays(vi), en: writtenDays(en) });

interface Beside {
  readonly take?: readonly string[];
  readonly release?: readonly string[];
  readonly owes?: Extract<Decision, { kind: 'accepted' }>['owes'];
}

export const accept = (events: readonly NominationEvent[], beside: Beside = {}): Decision => ({
  kind: 'accepted',
  events,
  take: beside.take ?? [],
  release: beside.release ?? [],
  owes: beside.owes ?? [],
});

/** The first guard that fails, in the order in which an officer checks them; null = all hold. */
export function firstFailing(...guards: readonly (() => Rejection | null)[]): Rejection | null {
  for (const guard of guards) {
    const rejection = guard();
    if (rejection !== null) return rejection;
  }
  return null;
}
