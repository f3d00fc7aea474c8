import { streamId, type Day } from '@vinhdanh/contracts';
import { namingOf } from '../../achievement/index.js';
import { dayOf } from '../../calendar/index.js';
import { byDecider } from '../access/level-guards.js';
import { signatureOf, signedAsDecider, signedAsTyped } from '../access/signature.js';
import { soundAchievement } from '../claims/achievement-guards.js';
import { claimCodes, unclaimed, unrewarded } from '../claims/claim-guards.js';
import { corrected, openClaimOf } from '../claims/claims.js';
import { laterNumberClaim, laterNumberFree } from '../claims/later-number.js';
import type { Context } from '../process/context.js';
import { check, everyStage, guard, type CommandOf, type Definitions } from '../process/definition.js';
import { notInFuture } from '../process/occurrence-guards.js';
import { personOf } from '../process/person.js';
import { accept, firstFailing, refuse, type Accepted, type Refusal } from '../process/rejection.js';
import { decisionOf } from '../model/record.js';
import type { CitedAchievement, OpenNomination } from '../model/state.js';

/** A decision stands as it was signed: a correcting decision says what it should have said. */
const unsigned = guard('decision-stands', (state) => {
  const decision = decisionOf(state);
  return decision === null ? null : refuse('decision-stands', { decision: decision.number });
});

const namesAchievement = guard('achievement-not-named', (state) =>
  state.achievement === null ? refuse('achievement-not-named', { case: state.caseNumber }) : null,
);

/** Only an own decision is corrected here; the central level corrects its own. */
const decidedHere = guard(['no-decision', 'central-decision'], (state) => {
  const decision = decisionOf(state);
  if (decision === null) return refuse('no-decision', { case: state.caseNumber });
  return decision.level === 'central' ? refuse('central-decision', { decision: decision.number }) : null;
});

const revoked = guard('decision-revoked', (state) => {
  const { progress } = state;
  return progress.stage === null && progress.reason === 'revoked'
    ? refuse('decision-revoked', { decision: decisionOf(state)?.number ?? '' })
    : null;
});

const hasPaper = guard('paper-not-attached', (state) =>
  state.papers.length === 0 ? refuse('paper-not-attached', { paper: null, attached: [] }) : null,
);

function attached(state: OpenNomination, paper: string): Refusal<'paper-not-attached'> | null {
  const known = state.papers.map((each) => each.paper);
  return known.includes(paper) ? null : refuse('paper-not-attached', { paper, attached: known });
}

/** The achievement with its right days; null = the case names none. */
const rightly = (
  state: OpenNomination,
  days: { readonly from: Day; readonly to: Day },
  { achievement: stream }: Context,
): CitedAchievement | null => (state.achievement === null ? null : corrected(state, state.achievement, days, stream));

/** A case at rest has given its claim back, and takes none by being corrected. */
function periodFree(
  state: OpenNomination,
  command: CommandOf<'correct-period'>,
  context: Context,
): Refusal<(typeof claimCodes)[number]> | null {
  const achievement = rightly(state, command, context);
  if (achievement === null || state.progress.stage === null) return null;
  return firstFailing(
    () => unclaimed(context, openClaimOf({ ...state, achievement })),
    () => unrewarded({ achievement }, context),
  );
}

function correctPeriod(state: OpenNomination, command: CommandOf<'correct-period'>, context: Context): Accepted {
  const before = state.achievement;
  const achievement = rightly(state, command, context);
  if (before === null || achievement === null) throw new Error('the guard achievement-not-named holds before');
  const event = {
    type: 'AchievementCorrected' as const,
    facts: {
      achievement: { ...achievement, ...(achievement.shared === undefined ? {} : { shared: [...achievement.shared] }) },
      document: command.document,
    },
    personal: { narrative: { reason: command.reason } },
  };
  if (state.progress.stage === null || achievement.id === before.id) return accept([event]);
  // the right achievement learns of the case by its claim, as at the referral
  return accept([event], {
    take: [openClaimOf({ ...state, achievement })],
    release: [openClaimOf(state)],
    owes: leftBehind(state, before, context),
  });
}

/** The achievement that was named wrongly learns that the case cites it no more. */
const leftBehind = (state: OpenNomination, before: CitedAchievement, context: Context): Accepted['owes'] =>
  before.stream === undefined
    ? []
    : [
        {
          target: streamId('achievement', before.stream),
          command: {
            type: 'tell-achievement',
            achievement: namingOf(state.subject.id, before),
            telling: {
              type: 'AchievementReleased',
              facts: { case: context.caseId, on: dayOf(context.at), after: state.version, exit: null },
            },
          },
        },
      ];

/**
 * What was recorded wrongly, corrected with reason and paper in any state: a case at rest stays at rest, and no clock
 * starts. The former record stays in the history.
 */
export const correction: Definitions<'correct-name' | 'correct-period' | 'correct-paper' | 'correct-decision'> = {
  'correct-name': {
    during: everyStage,
    atRest: true,
    roles: ['unit-officer', 'appraiser'],
    scope: 'unit',
    whileSuspended: true,

    // a subject of several cases has one name: the subject's own stream reads it from this event
    outcome: (state, command, context) =>
      accept(
        [
          {
            type: 'NameCorrected',
            facts: { document: command.document },
            personal: { identity: { name: command.name }, narrative: { reason: command.reason } },
          },
        ],
        {
          owes: [
            {
              target: streamId('subject', state.subject.id),
              command: { type: 'correct-subject-name', case: context.caseId, document: command.document },
            },
          ],
        },
      ),
  },
  'correct-period': {
    during: everyStage,
    atRest: true,
    roles: ['unit-officer', 'appraiser'],
    scope: 'unit',
    whileSuspended: true,

    guards: [unsigned, namesAchievement],
    checks: [
      check(['achievement-period', 'unknown-subject'], (_state, { from, to }, context) =>
        soundAchievement({ from, to }, dayOf(context.at), context),
      ),
      check(claimCodes, periodFree),
    ],
    outcome: correctPeriod,
  },
  'correct-paper': {
    during: everyStage,
    atRest: true,
    roles: ['unit-officer', 'council-secretary', 'appraiser'],
    scope: 'unit',
    whileSuspended: true,

    guards: [hasPaper],
    checks: [
      check('paper-not-attached', (state, { paper }) => attached(state, paper)),
      check('occurs-in-future', (_state, { date }, context) => notInFuture(date, context)),
    ],
    outcome: (_state, { paper, number, date, document, reason }) =>
      accept([
        {
          type: 'PaperCorrected',
          facts: { paper, number: number ?? null, date: date ?? null, document },
          personal: { narrative: { reason } },
        },
      ]),
  },
  // the decision itself is left as it was signed
  'correct-decision': {
    during: everyStage,
    atRest: true,
    roles: ['chair', 'unit-head'],
    scope: 'unit',

    guards: [decidedHere, revoked, signedAsDecider, byDecider],
    checks: [
      signedAsTyped(),
      check(claimCodes, (state, { decisionNumber }, context) => laterNumberFree(state, decisionNumber, context)),
    ],
    outcome: (state, command, context) =>
      accept(
        [
          {
            type: 'DecisionCorrected',
            facts: {
              decisionNumber: command.decisionNumber,
              corrects: decisionOf(state)?.number ?? '',
              signer: personOf(context),
              document: command.document,
              signature: signatureOf(context),
            },
            personal: { identity: { name: command.name }, narrative: { reason: command.reason } },
          },
        ],
        { take: [laterNumberClaim(state, command.decisionNumber, context)] },
      ),
  },
};
