import { comparableNumber, type Day, type Award, type NominationCommand } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import type { CitedAchievement, Decision, Nomination, OpenNomination } from '../model/state.js';

/** One person's work in one period is one achievement, whoever proposes it and for what. */
export const achievementId = (subject: string, { from, to }: { readonly from: Day; readonly to: Day }): string =>
  `${subject}:${from}:${to}`;

/** One open case for a subject, an award and a period (G2). */
export const openClaim = (subject: string, award: Award, period: string): string =>
  `open:${subject}:${award}:${period}`;
/** One achievement, one award: taken at signing (law 06/2022; domain.md §3.4). */
export const rewardedClaim = (achievement: string): string => `rewarded:${achievement}`;
type Achieved = Pick<CitedAchievement, 'id' | 'from' | 'to' | 'shared'>;

/** What a person names an achievement by. */
export type Achieving = Pick<
  Extract<NominationCommand, { type: 'refer' }>['achievement'] & object,
  'from' | 'to' | 'shared' | 'kind' | 'movement'
>;

/** An achievement as a case holds it: whose it is, and whose besides (a household's and its head's, a collective's and its members'). @param stream that tells which cases cite it */
export function achievementOf(
  subject: string,
  { from, to, shared = [], kind, movement }: Achieving,
  stream: string | null = null,
): CitedAchievement {
  const others = [...new Set(shared)].filter((other) => other !== subject);
  return {
    id: achievementId(subject, { from, to }),
    from,
    to,
    ...(others.length === 0 ? {} : { shared: others }),
    ...(kind === undefined ? {} : { kind }),
    ...(movement === undefined ? {} : { movement }),
    ...(stream === null ? {} : { stream }),
  };
}

/** What rewarding it takes: one achievement, one award, of all whose deed it was together (G2). */
export const rewardedClaims = (achievement: Achieved | null): readonly string[] =>
  achievement === null
    ? []
    : [
        rewardedClaim(achievement.id),
        ...(achievement.shared ?? []).map((other) => rewardedClaim(achievementId(other, achievement))),
      ];

/** A decision number is given once per unit and year, however it is written: `1200/QĐ-UBND`, `01200 / qđ–ubnd`. */
export const decisionClaim = (unit: string, year: string, number: string): string =>
  `decision:${unit}:${year}:${comparableNumber(number)}`;

/** A number of a case's own decisions: the claim on it is the case's, and so would not stop it from bearing it twice. @param day on which it is given */
export const numberMark = (level: Decision['level'], day: Day, number: string): string =>
  `${level}:${day.slice(0, 4)}:${comparableNumber(number)}`;

/** Period of a claim: the achievement's, or the year of referral. */
export const period = (achievement: { readonly from: Day; readonly to: Day } | null, referredOn: Day): string =>
  achievement === null ? referredOn.slice(0, 4) : `${achievement.from}..${achievement.to}`;

/** What a case holds from its referral and gives back when it ends without an award. Retired, it keeps it: its award was given for that period (docs/decisions/0018). */
export const openClaimOf = (state: OpenNomination): string =>
  openClaim(
    state.subject.id,
    state.award,
    period(state.achievement, dayOf(state.entered[0]?.at ?? state.lastOccurredAt)),
  );

/** What an open case would have to itself: that it is the open one, and, once signed, that its achievement is rewarded by it. */
export const claimsOf = (state: OpenNomination): readonly string[] => [
  openClaimOf(state),
  ...rewardedClaims(state.achievement),
];

/** Acts that go no further where another case holds what they need. */
const meeting: ReadonlySet<NominationCommand['type']> = new Set<NominationCommand['type']>([
  're-refer',
  'take-back',
  'reopen',
  'fast-track',
  'propose-up',
  'commend-own',
  'pass',
  'escalate',
  'sign',
  'record-outcome',
]);

/** The same claim under subjects that were answered to be the case's own; a decision's number belongs to no subject. */
export function claimsUnder(subjects: readonly string[], key: string): readonly string[] {
  const [kind, , ...rest] = key.split(':');
  return kind === 'open' || kind === 'rewarded' ? subjects.map((same) => [kind, same, ...rest].join(':')) : [];
}

/** Claims whose holders a decision on the command has to know; the append has the last word on them, and on numbers. @param day on which it is done */
export function claimsMet(state: Nomination, command: NominationCommand, day: Day): readonly string[] {
  if (state.kind === 'absent') {
    if (command.type !== 'refer') return [];
    const { subject, award, achievement } = command;
    return [
      openClaim(subject.id, award, period(achievement ?? null, day)),
      ...(achievement === undefined ? [] : rewardedClaims(achievementOf(subject.id, achievement))),
    ];
  }
  if (!meeting.has(command.type)) return [];
  if (command.type !== 're-refer' || command.achievement === undefined) return claimsOf(state);
  return claimsOf({ ...state, achievement: achievementOf(state.subject.id, command.achievement) });
}
