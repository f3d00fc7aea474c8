import { guard } from '../process/definition.js';
import { dayOf } from '../../calendar/index.js';
import { claimsUnder, numberMark, rewardedClaims } from './claims.js';
import type { Context } from '../process/context.js';
import { firstFailing, refuse, type Refusal } from '../process/rejection.js';
import type { Decision, OpenNomination } from '../model/state.js';

/** A claim that another case holds: the loser of a race learns the same words from the append (G2). */
type ClaimRefusal = Refusal<'duplicate-case' | 'achievement-rewarded' | 'decision-number-taken'>;

export function claimHeld(key: string, holder: string): ClaimRefusal {
  const [kind] = key.split(':');
  if (kind === 'open') return refuse('duplicate-case', { claim: key, holder });
  if (kind === 'rewarded') return refuse('achievement-rewarded', { claim: key, holder });
  return refuse('decision-number-taken', { claim: key, holder });
}

/** What the act would take is held by no other case, under the name of the subject or of one that was answered to be the same. */
export const unclaimed = (context: Context, key: string): ClaimRefusal | null =>
  firstFailing(
    ...[key, ...claimsUnder(context.lookAlikes.same, key)].map((each) => () => {
      const holder = context.claims.get(each);
      return holder === undefined || holder === `nomination:${context.caseId}` ? null : claimHeld(each, holder);
    }),
  );

/** No decision of the case bears a number that one of its decisions has borne already. */
export function newNumber(
  state: OpenNomination,
  level: Decision['level'],
  context: Context,
  number: string,
): ClaimRefusal | null {
  const mark = numberMark(level, dayOf(context.at), number);
  return state.numbers.includes(mark) ? claimHeld(`decision:${mark}`, `nomination:${context.caseId}`) : null;
}

/** Codes with which an act that takes claims may be refused, by its own check or by the append. */
export const claimCodes = ['duplicate-case', 'achievement-rewarded', 'decision-number-taken'] as const;

/** No other case has been rewarded for this achievement. */
export const unrewarded = (state: Pick<OpenNomination, 'achievement'>, context: Context): ClaimRefusal | null =>
  firstFailing(...rewardedClaims(state.achievement).map((key) => () => unclaimed(context, key)));

/** One achievement, one award: a case whose achievement another case was rewarded for goes no further (law 06/2022; domain.md §3.4, §7.5). */
export const notRewarded = guard(claimCodes, unrewarded);
