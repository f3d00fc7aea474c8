import type { Day, PublishedPolicy } from '@vinhdanh/contracts';

export interface PolicyInForce {
  readonly policy: PublishedPolicy;
  /** Past its last day without a successor: it still applies, and every decision by it shows this. */
  readonly expired: boolean;
}

/** The pack in force on a day, among those known by then: the one that took effect last. Null before the first. */
export function policyInForce(published: readonly PublishedPolicy[], day: Day): PolicyInForce | null {
  const policy = published
    .filter(({ pack }) => pack.knownFrom <= day && pack.effectiveFrom <= day)
    // of two packs with the same first day, the one published later counts
    .reduce<PublishedPolicy | null>(
      (best, candidate) =>
        best === null || candidate.pack.effectiveFrom >= best.pack.effectiveFrom ? candidate : best,
      null,
    );
  return policy === null
    ? null
    : { policy, expired: policy.pack.effectiveTo !== null && policy.pack.effectiveTo < day };
}
