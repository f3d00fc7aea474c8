import type { Day, NominationEvent } from '@vinhdanh/contracts';
import { dayOf } from '../../../calendar/index.js';
import { unitOn } from '../../../unit/index.js';
import { achievementOf, openClaim, period } from '../../claims/claims.js';
import { meet, startClock } from '../../due/clock.js';
import type { Context } from '../../process/context.js';
import { soundAchievement } from '../../claims/achievement-guards.js';
import { unclaimed, claimCodes, unrewarded } from '../../claims/claim-guards.js';
import { achievedSinceSanction, subjectFree } from '../../access/bar-guards.js';
import { openTo } from './eligibility-guards.js';
import { leave } from '../../process/passage.js';
import { accept, refuse, type Refusal } from '../../process/rejection.js';
import {
  all,
  at,
  type CommandOf,
  type Definitions,
  checkOpening,
  type OpeningDefinition,
} from '../../process/definition.js';
import { inPlaceOf, personOf } from '../../process/person.js';
import { initial } from '../../model/state.js';

/** The achievement that the referral names; null = it names none. */
const achievementNamed = (command: CommandOf<'refer'>, context: Context) =>
  command.achievement === undefined
    ? null
    : achievementOf(command.subject.id, command.achievement, context.achievement);

/** The claim that an open case holds: subject, award and period. */
const claimOf = ({ subject, award, achievement }: CommandOf<'refer'>, { at: moment }: Context): string =>
  openClaim(subject.id, award, period(achievement ?? null, dayOf(moment)));

/** Opens a case: anyone with the role refers, and the verification clock starts (KH1068 I.4, IV.2). */
export const refer: OpeningDefinition = {
  roles: ['referrer', 'unit-officer'],
  scope: 'anywhere',
  checks: [
    checkOpening('unknown-subject', knownSubject),
    checkOpening('no-such-unit', ({ unit }, context) => unitExists(unit, context, dayOf(context.at))),
    checkOpening('award-not-open', ({ award, subject, track }, { policy }) =>
      openTo(award, { subject: subject.kind, track }, policy.pack),
    ),
    checkOpening('unknown-field', ({ fields }, context) => knownFields(fields, context)),
    checkOpening(['achievement-period', 'unknown-subject'], ({ achievement }, context) =>
      soundAchievement(achievement, dayOf(context.at), context),
    ),
    // nobody proposes a subject that is barred, or for what a confirmed violation has discounted
    checkOpening('suspended', (_command, context) => subjectFree(context, context.entry === 'live')),
    checkOpening('achieved-before-sanction', ({ achievement }, context) =>
      achievedSinceSanction(achievement?.from ?? null, context),
    ),
    checkOpening(claimCodes, (command, context) => unclaimed(context, claimOf(command, context))),
    // one achievement, one award: a rewarded achievement is not proposed again (law 06/2022; domain.md §3.4, §7.5)
    checkOpening(claimCodes, (command, context) =>
      unrewarded({ achievement: achievementNamed(command, context) }, context),
    ),
  ],
  outcome: (command, context) => {
    const referred: NominationEvent = {
      type: 'NominationReferred',
      facts: {
        caseNumber: context.caseNumber,
        subject: {
          ...command.subject,
          ...(context.subjectUnit === null ? {} : { represents: context.subjectUnit }),
        },
        track: command.track,
        award: command.award,
        fields: [...new Set(command.fields)].sort((a, b) => a - b),
        unit: command.unit,
        source: command.source,
        achievement: achievementNamed(command, context),
        procedure: { pack: context.policy.pack.id, hash: context.policy.hash },
        author: personOf(context),
        ...inPlaceOf(context),
      },
      personal: {
        narrative: {
          summary: command.summary,
          ...(command.achievement === undefined ? {} : { achievementTitle: command.achievement.title }),
        },
      },
    };
    return accept([referred, startClock(initial, context, 'verification')], { take: [claimOf(command, context)] });
  },
};

function knownSubject(command: CommandOf<'refer'>, context: Context): Refusal<'unknown-subject'> | null {
  if (context.subjectKind === command.subject.kind) return null;
  return refuse('unknown-subject', {
    subject: command.subject.id,
    kind: command.subject.kind,
    registered: context.subjectKind,
  });
}

function unitExists(code: string, context: Context, day: Day): Refusal<'no-such-unit'> | null {
  if (unitOn(context.units, code, day) !== null) return null;
  return refuse('no-such-unit', { unit: code, day, command: 'refer' });
}

function knownFields(fields: readonly number[], context: Context): Refusal<'unknown-field'> | null {
  const unknown = fields.filter((id) => !context.policy.pack.fields.some((field) => field.id === id));
  if (unknown.length === 0) return null;
  return refuse('unknown-field', { unknown, known: context.policy.pack.fields.map((field) => field.id) });
}

export const discovery: Definitions<'start-verify' | 'accept-new-factor'> = {
  'start-verify': {
    during: [at('discovery', 'referred')],
    roles: ['unit-officer'],
    scope: 'unit',

    outcome: (_state, command) =>
      accept([
        {
          type: 'VerificationStarted',
          facts: {},
          ...(command.note === undefined ? {} : { personal: { narrative: { note: command.note } } }),
        },
      ]),
  },
  'accept-new-factor': {
    during: [all('discovery')],
    roles: ['unit-officer'],
    scope: 'unit',

    outcome: (state, command, context) =>
      accept([
        { type: 'NewFactorAccepted', facts: {}, personal: { narrative: { reason: command.reason } } },
        ...leave(state, 'accepted', meet(state, 'verification')),
        // KH1068 IV.2: a discovered factor is cultivated, with a review each quarter
        startClock(state, context, 'cultivation-review'),
      ]),
  },
};
