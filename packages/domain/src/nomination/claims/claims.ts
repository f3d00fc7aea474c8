import { comparableNumber, type Day, type Award, type NominationCommand } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import type { CitedAchievement, Decision, Nomination, OpenNomination } from '../model/state.js';

/** The work of one person in one period is one achievement, whoever proposes it and for which award. */
export const achievementId = (subject: string, { from, to }: { readonly from: Day; readonly to: Day }): string =>
  `${subject}:${from}:${to}`;

/** One open case for a subject, an award and a period (G2). */
export const openClaim = (subject: string, award: Award, period: string): string =>
  `open:${subject}:${award}:${period}`;
/** One achievement, one award: taken at signing (law 06/2022; domain.md §3.4). */
export const rewardedClaim = (achievement: string): string => `rewarded:${achievement}`;
type Achieved = Pick<CitedAchievement, 'id' | 'from' | 'to' | 'shared'>;

/** What a person states to identify an achievement. */
export type Achieving = Pick<
  Extract<NominationCommand, { type: 'refer' }>['achievement'] & object,
  'from' | 'to' | 'shared' | 'kind' | 'movement'
>;

/**
 * An achievement as a case holds it: the subject, and the others who share it (a household and its head, a collective
 * and its members).
 * @param stream the stream that lists the cases that cite it
 */
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

/** The same achievement with other days. @param stream the stream that lists the cases that cite it with these days */
export const corrected = (
  { subject }: Pick<OpenNomination, 'subject'>,
  { shared, kind, movement }: CitedAchievement,
  { from, to }: { readonly from: Day; readonly to: Day },
  stream: string | null = null,
): CitedAchievement =>
  achievementOf(
    subject.id,
    {
      from,
      to,
      ...(shared === undefined ? {} : { shared: [...shared] }),
      ...(kind === undefined ? {} : { kind }),
      ...(movement === undefined ? {} : { movement }),
    },
    stream,
  );

/** Claims that rewarding the achievement takes: one achievement, one award, for all who share it (G2). */
export const rewardedClaims = (achievement: Achieved | null): readonly string[] =>
  achievement === null
    ? []
    : [
        rewardedClaim(achievement.id),
        ...(achievement.shared ?? []).map((other) => rewardedClaim(achievementId(other, achievement))),
      ];

/** A decision number is given once per unit and year, in any spelling: `1200/QĐ-UBND`, `01200 / qđ–ubnd`. */
export const decisionClaim = (unit: string, year: string, number: string): string =>
  `decision:${unit}:${year}:${comparableNumber(number)}`;

/**
 * A number of a case's own decisions. The case itself holds the claim on it, so the claim alone would not stop a second
 * use.
 * @param day on which the number is given
 */
export const numberMark = (level: Decision['level'], day: Day, number: string): string =>
  `${level}:${day.slice(0, 4)}:${comparableNumber(number)}`;

/** Period of a claim: the period of the achievement, or the year of referral. */
export const period = (achievement: { readonly from: Day; readonly to: Day } | null, referredOn: Day): string =>
  achievement === null ? referredOn.slice(0, 4) : `${achievement.from}..${achievement.to}`;

/**
 * Claims that a case holds from its referral and releases when it ends without an award. A retired case keeps them,
 * because its award was given for that period (docs/decisions/0018).
 */
export const openClaimOf = (state: OpenNomination): string =>
  openClaim(
    state.subject.id,
    state.award,
    period(state.achievement, dayOf(state.entered[0]?.at ?? state.lastOccurredAt)),
  );

/**
 * Claims that an open case holds alone: that it is the open one, and, once signed, that its achievement is rewarded by
 * it.
 */
export const claimsOf = (state: OpenNomination): readonly string[] => [
  openClaimOf(state),
  ...rewardedClaims(state.achievement),
];

/** Acts that are refused when another case holds what they need. */
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

/**
 * The same claim under every subject that was confirmed to be the case's own. A decision number belongs to no subject.
 */
export function claimsUnder(subjects: readonly string[], key: string): readonly string[] {
  const [kind, , ...rest] = key.split(':');
  return kind === 'open' || kind === 'rewarded' ? subjects.map((same) => [kind, same, ...rest].join(':')) : [];
}

/**
 * Claims whose holders must be known to decide the command. The append decides in the end on these and on numbers.
 * @param day of the act
 */
export function claimsMet(state: Nomination, command: NominationCommand, day: Day): readonly string[] {
  if (state.kind === 'absent') {
    if (command.type !== 'refer') return [];
    const { subject, award, achievement } = command;
    return [
      openClaim(subject.id, award, period(achievement ?? null, day)),
      ...(achievement === undefined ? [] : rewardedClaims(achievementOf(subject.id, achievement))),
    ];
  }
  if (command.type === 'correct-period') {
    if (state.achievement === null || state.progress.stage === null) return [];
    return claimsOf({ ...state, achievement: corrected(state, state.achievement, command) });
  }
  if (command.type === 'propose-higher') return rewardedClaims(achievementOf(state.subject.id, command.achievement));
  if (command.type === 'fall-back') return claimsOf({ ...state, award: command.award });
  if (!meeting.has(command.type)) return [];
  if (command.type !== 're-refer' || command.achievement === undefined) return claimsOf(state);
  return claimsOf({ ...state, achievement: achievementOf(state.subject.id, command.achievement) });
}
