import { restReasons, type Stage, type StageExit } from '@vinhdanh/contracts';
import { stageOf } from './record.js';
import type {
  Appraisal,
  AtRest,
  CaseBase,
  Commendation,
  Concluded,
  Decision,
  Happened,
  OpenNomination,
  Recognition,
  StageState,
  Submission,
} from './state.js';
import { UnexpectedEventError } from './unexpected-event.js';

type StagePassed = Extract<Happened, { type: 'StagePassed' }>;

const nothing: Concluded = { recognition: null, appraisal: null, submission: null };

const freshRecognition: Recognition = {
  stage: 'recognition',
  substate: 'dossier',
  criteria: {},
  posting: null,
  sitting: null,
  vote: null,
  signed: null,
};

const freshAppraisal: Appraisal = {
  stage: 'appraisal',
  substate: 'sent',
  contentAssessed: false,
  consultations: {},
  publication: null,
  sitting: null,
  vote: null,
};

const freshSubmission: Submission = {
  stage: 'submission',
  substate: 'drafting',
  partyAgrees: null,
  central: null,
  signed: null,
};

/** What the stages up to and including the one left have concluded. */
function conclude(concluded: Concluded, left: StageState): Concluded {
  switch (left.stage) {
    case 'recognition': {
      const { criteria, posting, sitting, vote } = left;
      return { ...nothing, recognition: { criteria, posting, sitting, vote } };
    }
    case 'appraisal': {
      const { contentAssessed, consultations, publication, sitting, vote } = left;
      return {
        ...concluded,
        appraisal: { contentAssessed, consultations, publication, sitting, vote },
        submission: null,
      };
    }
    case 'submission': {
      const { partyAgrees, central } = left;
      return { ...concluded, submission: { partyAgrees, central } };
    }
    default:
      return concluded;
  }
}

interface Entered {
  readonly stage: StageState;
  readonly concluded: Concluded;
}

/**
 * The stage that an exit leads to. A case that advances begins the stage anew. A case that returns takes back what that
 * stage had concluded, and loses what later stages had concluded, because it must be decided again.
 */
function enter(before: Concluded, left: StageState, to: Stage, event: StagePassed): Entered {
  const concluded = conclude(before, left);
  switch (to) {
    case 'discovery':
      return { stage: { stage: 'discovery', substate: 'referred' }, concluded: nothing };
    case 'cultivation':
      return {
        stage: { stage: 'cultivation', substate: isBack(event.facts.exit) ? 'planned' : 'accepted' },
        concluded: nothing,
      };
    case 'recognition':
      return {
        stage: isBack(event.facts.exit)
          ? { ...freshRecognition, ...concluded.recognition, substate: 'recognised', sitting: null }
          : freshRecognition,
        concluded: nothing,
      };
    case 'appraisal':
      return {
        stage: isBack(event.facts.exit)
          ? { ...freshAppraisal, ...concluded.appraisal, substate: 'content' }
          : freshAppraisal,
        concluded: { ...nothing, recognition: concluded.recognition },
      };
    case 'submission':
      return { stage: freshSubmission, concluded: { ...concluded, submission: null } };
    case 'commendation':
      return { stage: { stage: 'commendation', substate: 'decided', decision: decisionLeft(left, event) }, concluded };
    case 'followUp':
      return { stage: { stage: 'followUp', substate: 'tracking', decision: decisionLeft(left, event) }, concluded };
  }
}

/** Exits by which a case returns to an earlier stage. */
const isBack = (exit: StageExit): boolean =>
  ['returned', 'reopened', 'sent-back', 'centrally-supplemented', 'fell-back', 'not-passed', 'taken-back'].includes(
    exit,
  );

/** The decision that the stage hands on. @throws UnexpectedEventError when none was signed */
function decisionLeft(left: StageState, event: StagePassed): Decision {
  const decision: Commendation['decision'] | null =
    'decision' in left ? left.decision : 'signed' in left ? left.signed : null;
  if (decision === null) throw new UnexpectedEventError(event.type, left.stage, event.version);
  return decision;
}

/** The case after a transition: in the next stage, or at rest. */
export function pass(state: OpenNomination, event: StagePassed): OpenNomination {
  const { from, exit, to } = event.facts;
  const left = stageOf(state);
  if (left.stage !== from)
    throw new UnexpectedEventError(`StagePassed(${from}, ${exit})`, state.progress.stage, event.version);
  const passed = {
    ...state,
    passages: [...state.passages, { from, exit, to, at: event.occurredAt, version: event.version }],
    since: event.occurredAt,
  };
  if (to === null) return { ...passed, progress: atRest(left, event), suspension: null, revocation: null };
  const { stage, concluded } = enter(state.concluded, left, to, event);
  const entered = [...state.entered, { stage: to, at: event.occurredAt, version: event.version }];
  return { ...passed, ...newRound[to], progress: stage, concluded, entered };
}

/** What remains of a round when the case begins again at an early stage. */
const newRound: Partial<Record<Stage, Partial<CaseBase>>> = {
  discovery: { votedOn: null, fastTrack: false, fellBack: false, revote: null, revocation: null },
  cultivation: { revote: null },
};

function atRest(left: StageState, event: StagePassed): AtRest {
  const reason = restReasons.find((candidate) => candidate === event.facts.exit);
  if (reason === undefined)
    throw new UnexpectedEventError(`StagePassed(${event.facts.exit})`, left.stage, event.version);
  return { stage: null, substate: null, reason, from: left.stage, left };
}
