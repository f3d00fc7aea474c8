import { dayOf } from '../../../calendar/index.js';
import { voteRule } from '../../../policy/index.js';
import { meet, pause, restart, startClock, waiting } from '../../due/clock.js';
import type { Context } from '../../process/context.js';
import { notRewarded } from '../../claims/claim-guards.js';
import { lookAlikesAnswered } from '../../claims/look-alike-guards.js';
import { dossierComplete } from '../recognition/dossier-guards.js';
import { threePersons } from '../../access/person-guards.js';
import { contentAssessed } from './content-guards.js';
import { rosterCounted } from '../../council/roster-guards.js';
import { noSittingOpen } from '../../council/sitting-guards.js';
import { possibleCount, tally, voteCarried, voteForeseen, voteTrack } from '../../council/vote-guards.js';
import { rest } from '../../proceedings/closing.js';
import { consultationsAnswered, objectionsAnswered } from './consultation-guards.js';
import { commentsAnswered, publicationEnded } from './publication-guards.js';
import { leave } from '../../process/passage.js';
import { votedByPresentCouncil } from '../../council/revote.js';
import { accept, firstFailing, type Decision } from '../../process/rejection.js';
import { inPlaceOf, personOf, type CommandOf, type Rules } from '../../process/rule.js';
import type { OpenNomination } from '../../model/state.js';

/** The supplement's own clock runs while the appraisal's stands still (domain.md §4, 4d). */
function requestSupplement(
  state: OpenNomination,
  command: CommandOf<'request-supplement'>,
  context: Context,
): Decision {
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

function resubmit(state: OpenNomination, command: CommandOf<'resubmit'>, context: Context): Decision {
  const stopped = waiting(state, 'appraisal').filter((deadline) => deadline.status === 'paused');
  return accept([
    { type: 'SupplementReceived', facts: {}, personal: { narrative: { note: command.note } } },
    ...meet(state, 'supplement'),
    ...stopped.map((deadline) => restart(deadline, context)),
    startClock(state, context, 'completeness'),
  ]);
}

function recordVote(state: OpenNomination, command: CommandOf<'record-vote'>, context: Context): Decision {
  const { type: _type, minutes, ...count } = command;
  const rule = voteRule(context.policy.pack, { council: 'provincial', award: state.award, track: voteTrack(state) });
  const rejection = possibleCount(count) ?? rosterCounted(state, context, dayOf(context.at), count.members);
  if (rejection !== null) return { kind: 'refused', rejection };
  if (rule === null) throw new Error('that a vote is foreseen was checked before');
  return accept([{ type: 'CouncilVoteRecorded', facts: { result: tally(rule, count), minutes } }]);
}

export const appraisal: Rules<
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
    happens: (state, { reason }) =>
      rest(state, 'ineligible', { type: 'RejectedWithNotice', facts: {}, personal: { narrative: { reason } } }),
  },
  receive: {
    happens: (state, command, context) =>
      accept([
        { type: 'DossierReceived', facts: { receipt: command.receipt } },
        startClock(state, context, 'completeness'),
        startClock(state, context, 'appraisal'),
      ]),
  },
  'request-supplement': { happens: requestSupplement },
  resubmit: { happens: resubmit },
  'confirm-complete': {
    holds: (state, context) => dossierComplete(state, context, 'appraisal'),
    happens: (state, command) =>
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
    holds: (state, context) => threePersons(state, context.actor, 'assessor'),
    happens: (_state, command, context) =>
      accept([
        {
          type: 'ContentAssessed',
          facts: { assessor: personOf(context), ...inPlaceOf(context) },
          personal: { narrative: { conclusion: command.conclusion } },
        },
      ]),
  },
  'record-vote': {
    holds: (state, context) =>
      firstFailing(
        () => contentAssessed(state),
        () => voteForeseen(state, context),
        () => noSittingOpen(state),
        () => objectionsAnswered(state, context),
        () => publicationEnded(state, context, 'council'),
        () => commentsAnswered(state),
      ),
    happens: recordVote,
  },
  // the term for appraising runs on until the decision: the province answers for the whole of it (domain.md §3.3, §7.1)
  pass: {
    holds: (state, context) =>
      firstFailing(
        () => threePersons(state, context.actor, 'assessor'),
        () => lookAlikesAnswered(context),
        () => notRewarded(state, context),
        () => contentAssessed(state),
        () => dossierComplete(state, context, 'appraisal'),
        () => consultationsAnswered(state, context),
        () => objectionsAnswered(state, context),
        () => publicationEnded(state, context, 'pass'),
        () => commentsAnswered(state),
        () => votedByPresentCouncil(state),
        () => voteCarried(state, context, 'provincial'),
      ),
    happens: (state, command, context) =>
      accept([
        {
          type: 'AppraisalPassed',
          facts: { report: command.report, appraiser: personOf(context), ...inPlaceOf(context) },
        },
        ...leave(state, 'passed', [], ['appraisal', 'sudden-path']),
      ]),
  },
};
