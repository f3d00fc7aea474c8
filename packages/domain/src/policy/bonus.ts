import type { Award, Certainty, Day, PolicyPack, SubjectKind } from '@vinhdanh/contracts';
import { inForce } from './period.js';

export interface Bonus {
  /** Đồng, rounded up to the pack's step. */
  readonly amount: number;
  /** Đồng a month, in force on the day of the decision. */
  readonly baseSalary: number;
  /** Multiple of the base salary, in thousandths. */
  readonly thousandths: number;
  readonly source: string;
  /** Certainty of the weaker of the two values it rests on. */
  readonly certainty: Certainty;
}

/** From read in a text to assumed. */
const strength: readonly Certainty[] = ['quoted', 'reported', 'remembered', 'assumed'];

/**
 * The money that goes with an award decided on a day (base salary x factor, decree 98/2023 and 152/2025 art. 49); null
 * when the pack has none.
 */
export function bonus(
  pack: PolicyPack,
  of: { readonly award: Award; readonly subject: SubjectKind; readonly day: Day },
): Bonus | null {
  const rule = pack.bonuses.find(
    (candidate) => candidate.award === of.award && candidate.subject === of.subject && inForce(candidate, of.day),
  );
  const salary = pack.baseSalary.find((candidate) => inForce(candidate, of.day));
  if (rule === undefined || salary === undefined) return null;
  // whole numbers only: đồng times thousandths stays far below 2^53
  const step = 1000 * pack.roundUpTo;
  const product = salary.amount * rule.thousandths;
  const over = product % step;
  return {
    amount: (over === 0 ? product : product - over + step) / 1000,
    baseSalary: salary.amount,
    thousandths: rule.thousandths,
    source: `${rule.source}; ${salary.source}`,
    certainty: strength[Math.max(strength.indexOf(rule.certainty), strength.indexOf(salary.certainty))] ?? 'assumed',
  };
}
