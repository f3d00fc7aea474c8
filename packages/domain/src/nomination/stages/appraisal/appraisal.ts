import { noOverlap } from '../../claims/overlap-guards.js';
import { dayOf } from '../../../calendar/index.js';
import { voteRule } from '../../../policy/index.js';
import { meet, pause, restart, startClock, waiting } from '../../due/clock.js';
import type { Context } from '../../process/context.js';
import { notRewarded } from '../../claims/claim-guards.js';
import { lookAlikesAnswered } from '../../claims/look-alike-guards.js';
import { dossierComplete } from '../recognition/dossier-guards.js';
import { threePersons } from '../../access/person-guards.js';
import { contentAssessed } from './content-guards.js';
import { minutesRecuse } from '../../conflict/conflict-guards.js';
import { rosterCounted } from '../../council/roster-guards.js';
import { noSittingOpen } from '../../council/sitting-guards.js';
import { possibleCount, tally, voteCarried, voteForeseen, voteTrack } from '../../council/vote-guards.js';
import { rest } from '../../proceedings/closing.js';
import { consultationsAnswered, objectionsAnswered } from './consultation-guards.js';
import { commentsAnswered, publicationEnded } from './publication-guards.js';
import { leave } from '../../process/passage.js';
import { votedByPresentCouncil } from '../../council/revote.js';
import { accept, type Accepted } from '../../process/rejection.js';
import { at, type CommandOf, type Definitions, check } from '../../process/definition.js';
import { inPlaceOf, personOf } from '../../process/person.js';
import type { OpenNomination } from '../../model/state.js';

/** The clock of the supplement runs while the clock of the appraisal stands (domain.md §4, 4d). */
function requestSupplement(
  state: OpenNomination,
  command: CommandOf<'request-supplement'>,
  context: Context,
): Accepted {
  const clock = startClock(state, context, 'supplement');
  const stopped = waiting(state, 'appraisal').filter((deadline) => deadline.status === 'running');
  return accept([
    {
      type: 'SupplementRequested',
      facts: { missing: command.missing.length, deadline: clock.facts.deadline },
      personal: { narrative: { missing: command.missing, reason: command.reason } },
    },
    ...meet(state, 'completeness'),
    ...stopped.map((deadline) => pause(deadline, context)),
    clock,
  ]);
}

function resubmit(state: OpenNomination, command: CommandOf<'resubmit'>, context: Context): Accepted {
  const stopped = waiting(state, 'appraisal').filter((deadline) => deadline.status === 'paused');
  return accept([
    { type: 'SupplementReceived', facts: {}, personal: { narrative: { note: command.note } } },
    ...meet(state, 'supplement'),
    ...stopped.map((deadline) => restart(deadline, context)),
    startClock(state, context, 'completeness'),
  ]);
}

function recordVote(state: OpenNomination, command: CommandOf<'record-vote'>, context: Context): Accepted {
  const { type: _type, minutes, ...count } = command;
  const rule = voteRule(context.policy.pack, { council: 'provincial', award: state.award, track: voteTrack(state) });
  if (rule === null) throw new Error('the guard no-vote-foreseen holds before a vote is recorded');
  return accept([{ type: 'CouncilVoteRecorded', facts: { result: tally(rule, count), minutes } }]);
}

/** The body of the grant with which the person receives the dossier. */
const departmentOf = ({ actor }: Context): { readonly department?: string } =>
  actor.kind === 'system' || actor.by === undefined ? {} : { department: actor.by.unit };

export const appraisal: Definitions<
  | 'reject-with-notice'
  | 'receive'
  | 'request-supplement'
  | 'resubmit'
  | 'confirm-complete'
  | 'assess-content'
  | 'record-vote'
  | 'pass'
> = {
  'reject-with-notice': {
    during: [at('appraisal', 'content', 'voted')],
    roles: ['appraiser'],
    scope: 'province',

    outcome: (state, { reason }) =>
      rest(state, 'ineligible', { type: 'RejectedWithNotice', facts: {}, personal: { narrative: { reason } } }),
  },
  receive: {
    during: [at('appraisal', 'sent')],
    roles: ['appraiser'],
    scope: 'province',

    outcome: (state, command, context) =>
      accept([
        { type: 'DossierReceived', facts: { receipt: command.receipt, ...departmentOf(context) } },
        startClock(state, context, 'completeness'),
        startClock(state, context, 'appraisal'),
      ]),
  },
  'request-supplement': {
    during: [at('appraisal', 'completeness', 'content')],
    roles: ['appraiser'],
    scope: 'province',
    outcome: requestSupplement,
  },
  resubmit: {
    during: [at('appraisal', 'supplement')],
    roles: ['unit-officer', 'unit-head'],
    scope: 'unit',
    outcome: resubmit,
  },
  'confirm-complete': {
    during: [at('appraisal', 'completeness')],
    roles: ['appraiser'],
    scope: 'province',

    guards: [dossierComplete('appraisal')],
    outcome: (state, command) =>
      accept([
        {
          type: 'DossierFoundComplete',
          facts: {},
          ...(command.note === undefined ? {} : { personal: { narrative: { note: command.note } } }),
        },
        ...meet(state, 'completeness'),
      ]),
  },
  'assess-content': {
    during: [at('appraisal', 'content')],
    roles: ['appraiser'],
    scope: 'province',

    guards: [threePersons('assessor')],
    outcome: (_state, command, context) =>
      accept([
        {
          type: 'ContentAssessed',
          facts: { assessor: personOf(context), ...inPlaceOf(context) },
          personal: { narrative: { conclusion: command.conclusion } },
        },
      ]),
  },
  'record-vote': {
    during: [at('appraisal', 'content')],
    roles: ['council-secretary', 'appraiser'],
    scope: 'province',

    guards: [
      contentAssessed,
      voteForeseen,
      noSittingOpen,
      objectionsAnswered,
      publicationEnded('council'),
      commentsAnswered,
    ],
    checks: [
      check('impossible-count', (_state, count) => possibleCount(count)),
      check('nominee-not-recused', (state, { recused = 0 }, context) => minutesRecuse(state, recused, context)),
      check('roster-differs', (state, { members }, context) =>
        rosterCounted(state, context, dayOf(context.at), members),
      ),
    ],
    outcome: recordVote,
  },
  // the term of the appraisal runs until the decision: the province is responsible for all of it (domain.md §3.3, §7.1)
  pass: {
    during: [at('appraisal', 'content', 'voted')],
    roles: ['appraiser'],
    scope: 'province',

    guards: [
      threePersons('assessor'),
      lookAlikesAnswered,
      notRewarded,
      noOverlap,
      contentAssessed,
      dossierComplete('appraisal'),
      consultationsAnswered,
      objectionsAnswered,
      publicationEnded('pass'),
      commentsAnswered,
      votedByPresentCouncil,
      voteCarried('provincial'),
    ],
    outcome: (state, command, context) =>
      accept([
        {
          type: 'AppraisalPassed',
          facts: { report: command.report, appraiser: personOf(context), ...inPlaceOf(context) },
        },
        ...leave(state, 'passed', [], ['appraisal', 'sudden-path']),
      ]),
  },
};
