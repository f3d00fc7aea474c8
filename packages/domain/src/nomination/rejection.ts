import type { Bilingual, NominationEvent, Rejection } from '@vinhdanh/contracts';

export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly NominationEvent[]; readonly take: readonly string[]; readonly release: readonly string[] }
  | { readonly kind: 'refused'; readonly rejection: Rejection };

export const refuse = (guard: string, says: Bilingual, fact: Rejection['fact'], remedy: Bilingual): Rejection => ({ guard, says, fact, remedy });

export const accept = (events: readonly NominationEvent[], claims: { take?: readonly string[]; release?: readonly string[] } = {}): Decision => ({
  kind: 'accepted',
  events,
  take: claims.take ?? [],
  release: claims.release ?? [],
});

/** The first guard that fails, in the order in which an officer checks them; null = all hold. */
export function firstFailing(...guards: readonly (() => Rejection | null)[]): Rejection | null {
  for (const guard of guards) {
    const rejection = guard();
    if (rejection !== null) return rejection;
  }
  return null;
}
