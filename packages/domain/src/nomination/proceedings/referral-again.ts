import { streamId, type Rejection } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import { achievementOf, openClaimOf } from '../claims/claims.js';
import { startClock } from '../due/clock.js';
import type { Context } from '../process/context.js';
import { soundAchievement } from '../claims/achievement-guards.js';
import { notRewarded, unclaimed } from '../claims/claim-guards.js';
import { wake } from '../process/passage.js';
import { accept, firstFailing, refuse, type Decision } from '../process/rejection.js';
import { inPlaceOf, personOf, type CommandOf, type Rules } from '../process/rule.js';
import type { OpenNomination } from '../model/state.js';

/** A waking act takes the case's claim again, or is refused with the case that holds it by now. */
const claimFree = (state: OpenNomination, context: Context) => unclaimed(context, openClaimOf(state));

/** After a termination only what was achieved since counts (decree 98/2023 art. 4.4; domain.md §3.4, §7.4). */
function achievedSince(state: OpenNomination, from: string | null): Rejection | null {
  const { progress } = state;
  if (progress.stage !== null || progress.reason !== 'terminated') return null;
  const ended = dayOf(state.passages.at(-1)?.at ?? state.lastOccurredAt);
  if (from !== null && from > ended) return null;
  return refuse(
    'achieved-before-sanction',
    {
      vi: `Hồ sơ đã chấm dứt ngày ${ended}: chỉ giới thiệu lại với thành tích lập sau ngày đó.`,
      en: `The case was terminated on ${ended}: it can be referred again only with what was achieved after that day.`,
    },
    { terminated: ended, from },
    { vi: 'Nêu thành tích mới, bắt đầu sau ngày chấm dứt.', en: 'Name a new achievement that begins after that day.' },
  );
}

function referAgain(state: OpenNomination, command: CommandOf<'re-refer'>, context: Context): Decision {
  const { achievement } = command;
  const facts = {
    author: personOf(context),
    ...inPlaceOf(context),
    achievement: achievement === undefined ? null : achievementOf(state.subject.id, achievement, context.achievement),
  };
  const claim = openClaimOf({ ...state, achievement: facts.achievement ?? state.achievement });
  const rejection = firstFailing(
    () => soundAchievement(achievement, dayOf(context.at), context),
    () => achievedSince(state, achievement?.from ?? null),
    () => unclaimed(context, claim),
    () => notRewarded({ achievement: facts.achievement ?? state.achievement }, context),
  );
  if (rejection !== null) return { kind: 'refused', rejection };
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

/** The case that took this one in learns that it goes its own way again. */
const woken = (context: Context) => ({ type: 'note-woken', case: context.caseId, at: context.at }) as const;

/** Ways in which a resting case begins again: domain.md §4, "declined may be re-referred with new evidence", "drop-out back to pool", "4j→3 with new evidence". */
export const again: Rules<'re-refer' | 'take-back' | 'reopen'> = {
  're-refer': { happens: referAgain },
  'take-back': {
    holds: claimFree,
    happens: (state, command, context) =>
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
    holds: claimFree,
    happens: (state, command) =>
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
