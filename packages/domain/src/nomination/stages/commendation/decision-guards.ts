import { comparableNumber, type Day } from '@vinhdanh/contracts';
import { decisionOf } from '../../model/record.js';
import { dayOf } from '../../../calendar/index.js';
import { refuse, type Refusal } from '../../process/rejection.js';
import type { OpenNomination } from '../../model/state.js';

/**
 * A decision is dated on the day of its signature, after the vote on which it rests; a central decision is dated by its
 * paper.
 */
export function decisionDated(
  state: OpenNomination,
  date: Day,
): Refusal<'decision-before-vote' | 'another-date'> | null {
  const { votedOn } = state;
  const decision = decisionOf(state);
  if (votedOn !== null && date < votedOn) {
    return refuse('decision-before-vote', { date, votedOn });
  }
  const signedOn = decision === null ? date : dayOf(decision.signedAt);
  if (decision?.level === 'central' && decision.dated === undefined ? date <= signedOn : date === signedOn) return null;
  return refuse('another-date', { signedOn, date });
}

/** Nothing is presented before the decision. */
export function presentedAfter(state: OpenNomination, on: Day): Refusal<'presented-before-decision'> | null {
  const decision = decisionOf(state);
  const signedOn = decision === null ? on : dayOf(decision.signedAt);
  if (on >= signedOn) return null;
  return refuse('presented-before-decision', { on, signedOn });
}

/** The register of decisions accepts only the number that was signed, in any spelling. */
export function decisionNumbered(state: OpenNomination, number: string): Refusal<'another-decision'> | null {
  const signed = decisionOf(state)?.number ?? null;
  if (signed !== null && comparableNumber(signed) === comparableNumber(number)) return null;
  return refuse('another-decision', { signed, given: number });
}
