import { restReasons, type Stage, type StageExit } from '@vinhdanh/contracts';
import type { Happened, OpenNomination, Progress } from './state.js';
import { UnexpectedEventError } from './unexpected-event.js';

const firstStep = {
  discovery: { stage: 'discovery', substate: 'referred' },
  cultivation: { stage: 'cultivation', substate: 'accepted' },
  recognition: { stage: 'recognition', substate: 'dossier' },
  appraisal: { stage: 'appraisal', substate: 'sent' },
  submission: { stage: 'submission', substate: 'drafting' },
  commendation: { stage: 'commendation', substate: 'decided' },
  followUp: { stage: 'followUp', substate: 'tracking' },
} as const satisfies Record<string, Progress>;

/** Where a stage is taken up when a case comes back into it, instead of at its first step. */
function arrival(exit: StageExit, to: Stage): Progress {
  switch (exit) {
    case 'returned':
    case 'reopened':
      return { stage: 'recognition', substate: 'recognised' };
    case 'sent-back':
    case 'centrally-supplemented':
      return { stage: 'appraisal', substate: 'content' };
    case 'not-passed':
    case 'taken-back':
      return { stage: 'cultivation', substate: 'planned' };
    default:
      return firstStep[to];
  }
}

/** What earlier rounds decided and a new round must decide anew. Papers, criteria and history stay. */
function anew(exit: StageExit): Partial<OpenNomination> {
  switch (exit) {
    case 'returned':
    case 'reopened':
      return { council: null, contentAssessed: false, consultations: {}, publication: null };
    case 'sent-back':
    case 'centrally-supplemented':
      return { central: null };
    case 'not-passed':
    case 'taken-back':
      return { council: null, posting: null, criteria: {}, revote: null };
    case 're-referred':
      return {
        votedOn: null,
        council: null,
        posting: null,
        criteria: {},
        contentAssessed: false,
        consultations: {},
        publication: null,
        central: null,
        fastTrack: false,
        revote: null,
        // a revoked award is history; what is proposed now is decided anew
        decision: null,
        revocation: null,
      };
    default:
      return {};
  }
}

const votesAnew: Partial<Record<StageExit, OpenNomination['votes']>> = {
  're-referred': { unit: null, provincial: null },
  'not-passed': { unit: null, provincial: null },
  'taken-back': { unit: null, provincial: null },
};
const provincialAnew: readonly StageExit[] = ['returned', 'reopened'];

/** The case after a passage: in the next stage, or at rest. */
export function pass(state: OpenNomination, event: Extract<Happened, { type: 'StagePassed' }>): OpenNomination {
  const { from, exit, to } = event.facts;
  const passages = [...state.passages, { from, exit, to, at: event.occurredAt, version: event.version }];
  if (to !== null) {
    const entered = [...state.entered, { stage: to, at: event.occurredAt, version: event.version }];
    const votes =
      votesAnew[exit] ?? (provincialAnew.includes(exit) ? { ...state.votes, provincial: null } : state.votes);
    return { ...state, ...anew(exit), votes, passages, entered, progress: arrival(exit, to), since: event.occurredAt };
  }
  const reason = restReasons.find((candidate) => candidate === exit);
  if (reason === undefined) throw new UnexpectedEventError(`StagePassed(${exit})`);
  return {
    ...state,
    passages,
    progress: { stage: null, substate: null, reason, from },
    since: event.occurredAt,
    suspension: null,
    revocation: null,
  };
}
