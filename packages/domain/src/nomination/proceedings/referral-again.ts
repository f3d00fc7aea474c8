import { type Day, streamId } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import { achievementOf, openClaimOf } from '../claims/claims.js';
import { startClock } from '../due/clock.js';
import type { Context } from '../process/context.js';
import { soundAchievement } from '../claims/achievement-guards.js';
import { unclaimed, claimCodes, unrewarded } from '../claims/claim-guards.js';
import { notForged } from './forgery.js';
import { wake } from '../process/passage.js';
import { achievedSinceSanction } from '../access/bar-guards.js';
import { accept, firstFailing, refuse, type Refusal, type Accepted } from '../process/rejection.js';
import { type CommandOf, type Definitions, check, guard } from '../process/definition.js';
import { inPlaceOf, personOf } from '../process/person.js';
import type { OpenNomination } from '../model/state.js';

/** A waking act takes the case's claim again, or is refused and names the case that holds it now. */
const claimFree = guard(claimCodes, (state, context) => unclaimed(context, openClaimOf(state)));

/** The day on which a case was terminated for what was found; null = it came to rest otherwise. */
const terminatedOn = ({ progress, passages, lastOccurredAt }: OpenNomination): Day | null =>
  progress.stage === null && progress.reason === 'terminated' ? dayOf(passages.at(-1)?.at ?? lastOccurredAt) : null;

/** After a termination only later achievements count (decree 98/2023 art. 4.4; domain.md §3.4, §7.4). */
function achievedSince(state: OpenNomination, from: Day | null): Refusal<'achieved-before-sanction'> | null {
  const ended = terminatedOn(state);
  if (ended === null || (from !== null && from > ended)) return null;
  return refuse('achieved-before-sanction', { terminated: ended, from });
}

/** On the day of the termination nothing can have been achieved since. */
const timeToAchieve = guard('achieved-before-sanction', (state, context) => {
  const ended = terminatedOn(state);
  if (ended === null || dayOf(context.at) > ended) return null;
  return refuse('achieved-before-sanction', { terminated: ended, from: null });
});

/** The achievement that the new referral names; null = it uses the former one. */
const newAchievement = (state: OpenNomination, { achievement }: CommandOf<'re-refer'>, context: Context) =>
  achievement === undefined ? null : achievementOf(state.subject.id, achievement, context.achievement);

function referAgain(state: OpenNomination, command: CommandOf<'re-refer'>, context: Context): Accepted {
  const { achievement } = command;
  const named = newAchievement(state, command, context);
  const facts = { author: personOf(context), ...inPlaceOf(context), achievement: named };
  const claim = openClaimOf({ ...state, achievement: named ?? state.achievement });
  return accept(
    [
      {
        type: 'NominationReReferred',
        facts,
        personal: {
          narrative: {
            evidence: command.evidence,
            ...(achievement === undefined ? {} : { achievementTitle: achievement.title }),
          },
        },
      },
      ...wake(state, 're-referred'),
      startClock(state, context, 'verification'),
    ],
    {
      take: [claim],
      owes:
        state.mergedInto === null
          ? []
          : [{ target: streamId('nomination', state.mergedInto), command: woken(context) }],
    },
  );
}

/** The case that took this case in records that it continues alone. */
const woken = (context: Context) => ({ type: 'note-woken', case: context.caseId, at: context.at }) as const;

/**
 * Ways in which a case at rest begins again: domain.md §4, "declined may be re-referred with new evidence", "drop-out
 * back to pool", "4j→3 with new evidence".
 */
export const again: Definitions<'re-refer' | 'take-back' | 'reopen'> = {
  're-refer': {
    during: [],
    wakes: ['declined', 'withdrawn', 'merged', 'terminated', 'ineligible', 'closed-not-passed', 'revoked'],
    roles: ['referrer', 'unit-officer'],
    scope: 'anywhere',
    guards: [timeToAchieve],
    checks: [
      check(['achievement-period', 'unknown-subject'], (_state, { achievement }, context) =>
        soundAchievement(achievement, dayOf(context.at), context),
      ),
      check('achievement-forged', (state, command, context) =>
        notForged(state, newAchievement(state, command, context) ?? state.achievement),
      ),
      check('achieved-before-sanction', (state, { achievement }, context) =>
        firstFailing(
          () => achievedSince(state, achievement?.from ?? null),
          () => achievedSinceSanction(achievement?.from ?? state.achievement?.from ?? null, context),
        ),
      ),
      check(claimCodes, (state, command, context) => {
        const achievement = newAchievement(state, command, context) ?? state.achievement;
        return unclaimed(context, openClaimOf({ ...state, achievement })) ?? unrewarded({ achievement }, context);
      }),
    ],
    outcome: referAgain,
  },
  'take-back': {
    during: [],
    wakes: ['dropped-out', 'closed-not-passed', 'recognised-only'],
    roles: ['unit-officer', 'unit-head'],
    scope: 'unit',

    guards: [claimFree],
    outcome: (state, command, context) =>
      accept(
        [
          { type: 'TakenBack', facts: {}, personal: { narrative: { reason: command.reason } } },
          ...wake(state, 'taken-back'),
          startClock(state, context, 'cultivation-review'),
        ],
        { take: [openClaimOf(state)] },
      ),
  },
  reopen: {
    during: [],
    wakes: ['ineligible', 'centrally-refused', 'recognised-only'],
    roles: ['unit-head', 'unit-officer'],
    scope: 'unit',

    guards: [claimFree],
    outcome: (state, command) =>
      accept(
        [
          { type: 'CaseReopened', facts: {}, personal: { narrative: { evidence: command.evidence } } },
          ...wake(state, 'reopened'),
        ],
        {
          take: [openClaimOf(state)],
        },
      ),
  },
};
