import type { Award } from '@vinhdanh/contracts';
import { dayOf } from '../calendar/index.js';
import type { OpenNomination } from './state.js';

/** One open case for a subject, an award and a period (G2). */
export const openClaim = (subject: string, award: Award, period: string): string => `open:${subject}:${award}:${period}`;
/** One achievement, one award: taken at signing (law 06/2022; domain.md §3.4). */
export const rewardedClaim = (achievement: string): string => `rewarded:${achievement}`;
/** A decision number is given once per unit and year. */
export const decisionClaim = (unit: string, year: string, number: string): string => `decision:${unit}:${year}:${number.toLocaleLowerCase('vi')}`;

/** Period of a claim: the achievement's, or the year of referral. */
export const period = (achievement: { readonly from: string; readonly to: string } | null, referredOn: string): string =>
  achievement === null ? referredOn.slice(0, 4) : `${achievement.from}..${achievement.to}`;

/** What an open case holds and gives back when it comes to rest. */
export const openClaimOf = (state: OpenNomination): string =>
  openClaim(state.subject.id, state.award, period(state.achievement, dayOf(state.entered[0]?.at ?? state.lastOccurredAt)));
