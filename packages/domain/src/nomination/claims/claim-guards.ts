import { guard } from '../process/definition.js';
import { dayOf } from '../../calendar/index.js';
import { claimsUnder, numberMark, rewardedClaims } from './claims.js';
import type { Context } from '../process/context.js';
import { firstFailing, refuse, type Refusal } from '../process/rejection.js';
import type { Decision, OpenNomination } from '../model/state.js';

/** Another case holds the claim. The loser of a race gets the same refusal from the append (G2). */
type ClaimRefusal = Refusal<'duplicate-case' | 'achievement-rewarded' | 'decision-number-taken'>;

export function claimHeld(key: string, holder: string): ClaimRefusal {
  const [kind] = key.split(':');
  const fact = { claim: key, holder, unit: null };
  if (kind === 'open') return refuse('duplicate-case', fact);
  if (kind === 'rewarded') return refuse('achievement-rewarded', fact);
  return refuse('decision-number-taken', fact);
}

/** No other case holds what the act would take, under the subject or under one that was confirmed to be the same. */
export const unclaimed = (context: Context, key: string): ClaimRefusal | null =>
  firstFailing(
    ...[key, ...claimsUnder(context.lookAlikes.same, key)].map((each) => () => {
      const holder = context.claims.get(each);
      return holder === undefined || holder === `nomination:${context.caseId}` ? null : claimHeld(each, holder);
    }),
  );

/** A case gives none of its decisions a number that one of its decisions already had. */
export function newNumber(
  state: OpenNomination,
  level: Decision['level'],
  context: Context,
  number: string,
): ClaimRefusal | null {
  const mark = numberMark(level, dayOf(context.at), number);
  return state.numbers.includes(mark) ? claimHeld(`decision:${mark}`, `nomination:${context.caseId}`) : null;
}

/** Codes with which an act that takes claims may be refused, by its own guard or by the append. */
export const claimCodes = ['duplicate-case', 'achievement-rewarded', 'decision-number-taken'] as const;

/** No other case has been rewarded for this achievement. */
export const unrewarded = (state: Pick<OpenNomination, 'achievement'>, context: Context): ClaimRefusal | null =>
  firstFailing(...rewardedClaims(state.achievement).map((key) => () => unclaimed(context, key)));

/**
 * One achievement, one award: a case does not advance when another case was rewarded for its achievement (law 06/2022;
 * domain.md §3.4, §7.5).
 */
export const notRewarded = guard(claimCodes, unrewarded);
