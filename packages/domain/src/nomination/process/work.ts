import { consultationsOf, decisionOf } from '../model/record.js';
import type { Moment, PolicyPack, WorkAsk, WorkItem } from '@vinhdanh/contracts';
import { accessTo, definitions, isOpenCommand } from './commands.js';
import { rightStage, rightStep } from './standing-guards.js';
import { waiting } from '../due/clock.js';
import { openComments } from '../stages/appraisal/publication-guards.js';
import { openObjections } from '../stages/appraisal/consultation-guards.js';
import { outstanding } from '../council/outstanding.js';
import { presentSitting } from '../council/sitting-guards.js';
import type { OpenNomination } from '../model/state.js';
import { nextStep } from './next-step.js';

/**
 * Who must do what by when. A case at rest has no work; a suspended one has only the resumption and a revocation.
 * @param pack the procedure that the case pins; null = not available
 */
export function workOf(state: OpenNomination, pack: PolicyPack | null): readonly WorkItem[] {
  if (state.suspension !== null) return [item(state, 'resume', state.suspension.since), ...ruling(state)];
  const next = state.revocation === null ? nextStep(state, pack) : null;
  const step = next === null ? [] : [{ ...item(state, next.action, state.since), from: next.from }];
  return [...step, ...beside(state)].filter(({ action }) => belongsHere(state, action));
}

/**
 * Acts that nobody could do in the present state are not listed: a comment whose stage has ended, an agency asked
 * before a rest.
 */
const belongsHere = (state: OpenNomination, action: WorkItem['action']): boolean =>
  !isOpenCommand(action) ||
  (rightStage(state, action, definitions[action]) === null && rightStep(state, action, definitions[action]) === null);

/** An open revocation waits for its report, then for the decider. */
const ruling = (state: OpenNomination): readonly WorkItem[] =>
  state.revocation === null
    ? []
    : [item(state, state.revocation.reported ? 'revoke' : 'report-revocation', state.revocation.since)];

/** Work beside the step itself: a revocation, agencies that have not replied, comments without an answer. */
function beside(state: OpenNomination): readonly WorkItem[] {
  const asked = Object.values(consultationsOf(state))
    .filter((consultation) => consultation.status === 'asked')
    .map(({ agency, deadline }): WorkItem => {
      const clock = state.deadlines.find((candidate) => candidate.deadline === deadline);
      const key = `reply-consultation:${agency}`;
      return {
        key,
        action: 'reply-consultation',
        role: 'agency',
        unit: agency,
        from: null,
        deadline,
        due: clock?.due ?? null,
        since: clock?.setAt ?? state.since,
      };
    });
  const comments = openComments(state).length > 0 ? [item(state, 'answer-comment', state.since)] : [];
  return [...ruling(state), ...asked, ...comments, ...objections(state), ...ownVotes(state), ...changed(state)];
}

/** Each agency that objected waits for its own answer. */
const objections = (state: OpenNomination): readonly WorkItem[] =>
  state.progress.stage === 'appraisal'
    ? openObjections(state).map((agency) => ({
        ...item(state, 'answer-objection', state.since),
        key: `answer-objection:${agency}`,
      }))
    : [];

/** Changes around the case that need work: a successor for an ended unit, a second person for another procedure. */
const changed = (state: OpenNomination): readonly WorkItem[] => [
  ...(state.succession === null || state.progress.stage === null ? [] : [item(state, 'transfer-custody', state.since)]),
  ...(state.repin === null || state.progress.stage === null ? [] : [item(state, 'confirm-repin', state.since)]),
];

/** In an open vote each member may cast their own vote, beside the secretary who records spoken ones. */
function ownVotes(state: OpenNomination): readonly WorkItem[] {
  const sitting = presentSitting(state);
  if (sitting === null || sitting.result !== null || sitting.ballot === 'secret' || outstanding(sitting).length === 0)
    return [];
  return [{ ...item(state, 'cast-vote', state.since), key: 'cast-vote:members', role: 'council-member' }];
}

function item(state: OpenNomination, action: WorkAsk, since: Moment): WorkItem {
  const clock = clockOf(state, action);
  return {
    key: action,
    action,
    role: roleOf(state, action),
    unit: state.unit,
    from: null,
    deadline: clock?.deadline ?? null,
    due: clock?.due ?? null,
    since,
  };
}

/** The role that an act waits for; a unit carries out what it decided itself. */
function roleOf(state: OpenNomination, action: WorkAsk): string {
  const own = decisionOf(state)?.level === 'unit';
  if (own && action === 'revoke') return 'unit-head';
  if (own && state.progress.stage === 'commendation' && accessTo(action).roles.includes('unit-officer'))
    return 'unit-officer';
  if (action === 'answer-comment' && state.progress.stage === 'appraisal') return 'appraiser';
  return accessTo(action).roles[0] ?? 'unit-officer';
}

const clockKinds: Partial<Record<WorkAsk, readonly string[]>> = {
  'start-verify': ['verification'],
  'accept-new-factor': ['verification'],
  plan: ['cultivation-review'],
  'declare-ready': ['cultivation-review'],
  receive: ['sudden-path'],
  'request-supplement': ['completeness', 'appraisal', 'sudden-path'],
  'request-consultation': ['appraisal', 'sudden-path'],
  publish: ['appraisal', 'sudden-path'],
  'reject-with-notice': ['appraisal', 'sudden-path'],
  'send-back': ['appraisal', 'sudden-path'],
  escalate: ['appraisal', 'sudden-path'],
  'confirm-complete': ['completeness', 'appraisal', 'sudden-path'],
  resubmit: ['supplement'],
  'assess-content': ['appraisal', 'sudden-path'],
  'record-vote': ['appraisal', 'sudden-path'],
  convene: ['appraisal', 'sudden-path'],
  'cast-vote': ['appraisal', 'sudden-path'],
  'return-ballot': ['appraisal', 'sudden-path'],
  'count-ballots': ['appraisal', 'sudden-path'],
  'close-vote': ['appraisal', 'sudden-path'],
  pass: ['appraisal', 'sudden-path'],
  'submit-to-chair': ['appraisal', 'sudden-path'],
  sign: ['appraisal', 'sudden-path'],
  'register-decision': ['notification'],
  notify: ['notification'],
  'annual-review': ['annual-review'],
  resume: ['suspension-review'],
  'report-revocation': ['revocation-report'],
  revoke: ['revocation-decision'],
  'answer-comment': ['unit-posting', 'public-comment'],
};

function clockOf(state: OpenNomination, action: WorkAsk) {
  const kinds = clockKinds[action] ?? [];
  return waiting(state)
    .filter((deadline) => deadline.status === 'running' && kinds.includes(deadline.kind))
    .sort((a, b) => (a.due < b.due ? -1 : 1))[0];
}
