import type { VoteRule } from '../types.js';

export interface Count {
  readonly members: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly invalid: number;
  /** Members who took no part. */
  readonly recused: number;
  /** Ballots of absent members, polled in writing. */
  readonly written: number;
}

export interface Reckoned {
  /** The number to which the threshold applies. */
  readonly base: number;
  /** Votes in favour that reach the threshold; null if no number does. */
  readonly needed: number | null;
  readonly quorate: boolean;
  readonly passed: boolean;
  readonly ballots: number;
  /** There are as many ballots as participants, and no more than members. */
  readonly possible: boolean;
  /** Share of votes in favour, in hundredths of a per cent, rounded half up, but never across the threshold. */
  readonly share: number;
}

type Rule = Pick<VoteRule, 'threshold' | 'inclusive' | 'denominator' | 'quorum'>;

/**
 * Result of a count under a rule, calculated as the API does: in whole numbers, so that 4/5 is exact. Only for display
 * while typing; the API calculates what is recorded.
 */
export function reckon(rule: Rule, count: Count): Reckoned {
  const { members, present, recused, written, yes } = count;
  const base = { all: members, entitled: members - recused, present }[rule.denominator];
  const { numerator, denominator } = rule.threshold;
  const quorate = present * rule.quorum.denominator >= rule.quorum.numerator * members;
  const enough = (votes: number): boolean =>
    rule.inclusive ? votes * denominator >= numerator * base : votes * denominator > numerator * base;
  const ballots = yes + count.no + count.abstain + count.invalid;
  const least = rule.inclusive
    ? Math.ceil((numerator * base) / denominator)
    : Math.floor((numerator * base) / denominator) + 1;
  return {
    base,
    needed: base > 0 && least <= base ? least : null,
    quorate,
    passed: quorate && base > 0 && enough(yes),
    ballots,
    possible: ballots === present + written && ballots + recused <= members && members > 0,
    share: base <= 0 ? 0 : shareOf(rule, yes, base, enough(yes)),
  };
}

function shareOf({ threshold, inclusive }: Rule, yes: number, base: number, reached: boolean): number {
  const rounded = Math.floor((2 * yes * 10_000 + base) / (2 * base));
  const bound = (threshold.numerator * 10_000) / threshold.denominator;
  const least = inclusive ? Math.ceil(bound) : Math.floor(bound) + 1;
  return reached ? Math.max(rounded, least) : Math.min(rounded, least - 1);
}

/** `66,67 %` */
export const sayShare = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')} %`;
