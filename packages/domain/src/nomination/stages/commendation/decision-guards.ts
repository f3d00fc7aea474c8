import { decisionOf } from '../../model/record.js';
import { dayOf } from '../../../calendar/index.js';
import { refuse, type Refusal } from '../../process/rejection.js';
import type { OpenNomination } from '../../model/state.js';

/** A decision follows the vote on which it rests, and bears the day on which it was signed; a central one bears the day of its paper. */
export function decisionDated(
  state: OpenNomination,
  date: string,
): Refusal<'decision-before-vote' | 'another-date'> | null {
  const { votedOn } = state;
  const decision = decisionOf(state);
  if (votedOn !== null && date < votedOn) {
    return refuse(
      'decision-before-vote',
      {
        vi: `Quyết định ghi ngày ${date}, trước biểu quyết ngày ${votedOn}.`,
        en: `The decision is dated ${date}, before the vote of ${votedOn}.`,
      },
      { date, votedOn },
      { vi: 'Kiểm lại ngày của quyết định.', en: "Check the decision's date." },
    );
  }
  const signedOn = decision === null ? date : dayOf(decision.signedAt);
  if (decision?.level === 'central' ? date <= signedOn : date === signedOn) return null;
  return refuse(
    'another-date',
    {
      vi: `Quyết định được ký ngày ${signedOn}, không phải ${date}.`,
      en: `The decision was signed on ${signedOn}, not on ${date}.`,
    },
    { signedOn, date },
    { vi: 'Ghi đúng ngày của quyết định.', en: "Enter the decision's own date." },
  );
}

/** Nothing is presented before it was decided. */
export function presentedAfter(state: OpenNomination, on: string): Refusal<'presented-before-decision'> | null {
  const decision = decisionOf(state);
  const signedOn = decision === null ? on : dayOf(decision.signedAt);
  if (on >= signedOn) return null;
  return refuse(
    'presented-before-decision',
    {
      vi: `Trao tặng ghi ngày ${on}, trước quyết định ngày ${signedOn}.`,
      en: `The presentation is dated ${on}, before the decision of ${signedOn}.`,
    },
    { on, signedOn },
    { vi: 'Kiểm lại ngày trao tặng.', en: 'Check the day of the presentation.' },
  );
}

/** What is entered in the register of decisions bears the number that was signed. */
export function decisionNumbered(state: OpenNomination, number: string): Refusal<'another-decision'> | null {
  if (decisionOf(state)?.number === number) return null;
  return refuse(
    'another-decision',
    {
      vi: `Quyết định đã ký mang số ${decisionOf(state)?.number ?? '—'}, không phải ${number}.`,
      en: `The signed decision is number ${decisionOf(state)?.number ?? '—'}, not ${number}.`,
    },
    { signed: decisionOf(state)?.number ?? null, given: number },
    { vi: 'Ghi đúng số của quyết định đã ký.', en: 'Enter the number of the signed decision.' },
  );
}
