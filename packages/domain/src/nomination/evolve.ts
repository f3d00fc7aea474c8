import type { StagePassage } from '@vinhdanh/contracts';
import { openCase } from './opening.js';
import type { Deadline, Happened, Nomination, OpenNomination, Progress } from './state.js';

/** State after an event. Exhaustive: an unknown type is a compile error here and a thrown one at run time. */
export function evolve(state: Nomination, event: Happened): Nomination {
  if (state.kind === 'absent') {
    if (event.type !== 'NominationReferred') throw new UnexpectedEventError(event.type);
    return openCase(event);
  }
  const next = apply(state, event);
  const enterers =
    event.entry === 'historical' && event.actor !== 'system' && !state.live && event.type !== 'CaseReleased' && !state.enterers.includes(event.actor)
      ? [...state.enterers, event.actor]
      : state.enterers;
  const owes = state.live ? effectOf(event) : null;
  return {
    ...next,
    enterers,
    version: event.version,
    lastEventId: event.eventId,
    lastOccurredAt: event.occurredAt,
    effects: owes === null ? next.effects : [...next.effects, { event: event.eventId, type: event.type, version: event.version, detail: owes }],
  };
}

/** An event that the state cannot have: the log and the decider disagree. */
export class UnexpectedEventError extends Error {
  override readonly name = 'UnexpectedEventError';
  constructor(readonly eventType: string) {
    super(`event ${eventType} cannot happen here`);
  }
}

/** Which live events owe a notice, and about what. */
function effectOf(event: Happened): string | null {
  switch (event.type) {
    case 'NomineeNotified':
    case 'SupplementRequested':
    case 'NominationDeclined':
    case 'DossierReturned':
      return event.type;
    case 'Escalated':
    case 'DeadlineWarned':
      return event.facts.deadline;
    default:
      return null;
  }
}

function apply(state: OpenNomination, event: Happened): OpenNomination {
  switch (event.type) {
    case 'NominationReferred':
      throw new UnexpectedEventError(event.type);
    case 'VerificationStarted':
      return step(state, event, { stage: 'discovery', substate: 'verifying' });
    case 'CultivationPlanned':
      return step(state, event, { stage: 'cultivation', substate: state.progress.substate === 'active' ? 'active' : 'planned' });
    case 'SupportLogged':
      return counted(state.progress.stage === 'cultivation' ? step(state, event, { stage: 'cultivation', substate: 'active' }) : state, 'supports');
    case 'WeaknessActionLogged':
      return counted(step(state, event, { stage: 'cultivation', substate: 'active' }), 'weaknessActions');
    case 'CultivationReviewed':
    case 'AnnuallyReviewed':
      return counted(state, 'reviews');
    case 'DeclaredReady':
      return { ...state, authors: withPerson(state.authors, event.facts.author) };
    case 'PostingOpened':
      return { ...state, posting: { deadline: event.facts.deadline, closed: false } };
    case 'PostingClosed':
      return {
        ...clock(state, event.facts.deadline, (deadline) => ({ ...deadline, status: 'ended' })),
        posting: { deadline: event.facts.deadline, closed: true },
      };
    case 'PaperAttached': {
      const { paper, number, date } = event.facts;
      return { ...state, papers: [...state.papers.filter((other) => other.paper !== paper), { paper, number, date, version: event.version }] };
    }
    case 'CriterionAssessed':
      return {
        ...state,
        criteria: { ...state.criteria, [event.facts.criterion]: { met: event.facts.met, assessor: event.facts.assessor } },
        assessors: withPerson(state.assessors, event.facts.assessor),
      };
    case 'CouncilConvened':
      return {
        ...step(state, event, { stage: 'recognition', substate: 'council' }),
        council: { on: event.facts.on, members: event.facts.members, votes: {}, result: null },
      };
    case 'VoteCast':
      return state.council === null
        ? state
        : { ...state, council: { ...state.council, votes: { ...state.council.votes, [event.facts.member]: event.facts.choice } } };
    case 'VoteClosed':
      return {
        ...state,
        votes: { ...state.votes, unit: event.facts.result },
        council: state.council === null ? null : { ...state.council, result: event.facts.result },
      };
    case 'UnitRecognised':
      return step(state, event, { stage: 'recognition', substate: 'recognised' });
    case 'DossierReceived':
      return step(state, event, { stage: 'appraisal', substate: 'completeness' });
    case 'SupplementRequested':
      return step(state, event, { stage: 'appraisal', substate: 'supplement' });
    case 'SupplementReceived':
      return step(state, event, { stage: 'appraisal', substate: 'completeness' });
    case 'DossierFoundComplete':
      return step(state, event, { stage: 'appraisal', substate: 'content' });
    case 'DossierReturned':
      return clock(state, event.facts.deadline, (deadline) => ({ ...deadline, status: 'ended', overdue: true }));
    case 'ContentAssessed':
      return { ...state, contentAssessed: true, assessors: withPerson(state.assessors, event.facts.assessor) };
    case 'CouncilVoteRecorded':
      return { ...step(state, event, { stage: 'appraisal', substate: 'voted' }), votes: { ...state.votes, provincial: event.facts.result } };
    case 'SubmittedToChair':
      return step(state, event, { stage: 'submission', substate: 'before-chair' });
    case 'DecisionSigned':
      return {
        ...state,
        decision: { number: event.facts.decisionNumber, signer: event.facts.signer, signedAt: event.occurredAt, money: event.facts.money?.amount ?? null },
      };
    case 'DecisionRegistered':
      return step(state, event, { stage: 'commendation', substate: 'registered' });
    case 'NomineeNotified':
      return step(state, event, { stage: 'commendation', substate: 'notified' });
    case 'ObjectsIssued':
      return step(state, event, { stage: 'commendation', substate: 'issued' });
    case 'AwardPresented':
      return step(state, event, { stage: 'commendation', substate: 'awarded' });
    case 'StoryPublished':
      return counted(state, 'stories');
    case 'ReplicationLogged':
      return counted(state, 'replications');
    case 'CaseSuspended':
      return { ...state, suspension: { reason: event.facts.reason, document: event.facts.document, since: event.occurredAt } };
    case 'CaseResumed':
      return { ...state, suspension: null };
    case 'CaseReleased':
      return { ...state, live: true };
    case 'StagePassed':
      return pass(state, event);
    case 'DeadlineSet':
      return {
        ...state,
        deadlines: [
          ...state.deadlines,
          { ...event.facts, status: 'running', setAt: event.occurredAt, warned: [], fellDue: false, overdue: false, escalatedTo: null, pauses: [] },
        ],
      };
    case 'DeadlineMet':
      return clock(state, event.facts.deadline, (deadline) => ({ ...deadline, status: 'met' }));
    case 'DeadlineCancelled':
      return clock(state, event.facts.deadline, (deadline) => ({ ...deadline, status: 'cancelled' }));
    case 'DeadlinePaused': {
      const { used, remaining } = event.facts;
      return clock(state, event.facts.deadline, (deadline) => ({
        ...deadline,
        status: 'paused',
        pauses: [...deadline.pauses, { from: event.occurredAt, to: null, used, remaining }],
      }));
    }
    case 'DeadlineResumed': {
      const { due, warn50, warn80, calendar } = event.facts;
      return clock(state, event.facts.deadline, (deadline) => ({
        ...deadline,
        status: 'running',
        due,
        warn50,
        warn80,
        calendar,
        pauses: deadline.pauses.map((pause, index) => (index === deadline.pauses.length - 1 ? { ...pause, to: event.occurredAt } : pause)),
      }));
    }
    case 'DeadlineWarned': {
      const { percent } = event.facts;
      return clock(state, event.facts.deadline, (deadline) => ({ ...deadline, warned: [...deadline.warned, percent] }));
    }
    case 'DeadlineFellDue':
      return clock(state, event.facts.deadline, (deadline) => ({ ...deadline, fellDue: true }));
    case 'DeadlineWentOverdue':
      return clock(state, event.facts.deadline, (deadline) => ({ ...deadline, overdue: true }));
    case 'Escalated':
      return clock(state, event.facts.deadline, (deadline) => ({ ...deadline, escalatedTo: event.facts.to }));
    case 'PersonalDataErased':
      // decide and evolve read facts only: nothing that they know is gone
      return state;
    case 'NewFactorAccepted':
    case 'NominationDeclined':
    case 'NominationWithdrawn':
    case 'ProposedUp':
    case 'AppraisalPassed':
    case 'CaseArchived':
    case 'CaseRetired':
      // the passage that comes with each of them moves the case
      return state;
    default: {
      const unknown: never = event;
      throw new UnexpectedEventError(String((unknown as { type?: unknown }).type));
    }
  }
}

const firstStep = {
  discovery: { stage: 'discovery', substate: 'referred' },
  cultivation: { stage: 'cultivation', substate: 'accepted' },
  recognition: { stage: 'recognition', substate: 'dossier' },
  appraisal: { stage: 'appraisal', substate: 'sent' },
  submission: { stage: 'submission', substate: 'drafting' },
  commendation: { stage: 'commendation', substate: 'decided' },
  followUp: { stage: 'followUp', substate: 'tracking' },
} as const satisfies Record<string, Progress>;

function pass(state: OpenNomination, event: Extract<Happened, { type: 'StagePassed' }>): OpenNomination {
  const { from, exit, to } = event.facts;
  const passage: StagePassage = { from, exit, to, at: event.occurredAt, version: event.version };
  const passages = [...state.passages, passage];
  if (to !== null) {
    const entered = [...state.entered, { stage: to, at: event.occurredAt, version: event.version }];
    // a dossier that comes back is assessed and voted on anew further on, but what the unit gathered stays
    const anew = exit === 'returned' ? { contentAssessed: false, votes: { ...state.votes, provincial: null } } : {};
    const progress: Progress = exit === 'returned' ? { stage: 'recognition', substate: 'recognised' } : firstStep[to];
    return { ...state, ...anew, passages, entered, progress, since: event.occurredAt };
  }
  const reason = exit === 'retired' || exit === 'declined' || exit === 'withdrawn' ? exit : null;
  if (reason === null) throw new UnexpectedEventError(`StagePassed(${exit})`);
  return { ...state, passages, progress: { stage: null, substate: null, reason, from }, since: event.occurredAt, suspension: null };
}

function step(state: OpenNomination, event: Happened, progress: Progress): OpenNomination {
  return progress.stage === state.progress.stage && progress.substate === state.progress.substate ? state : { ...state, progress, since: event.occurredAt };
}

function clock(state: OpenNomination, id: string, change: (deadline: Deadline) => Deadline): OpenNomination {
  return { ...state, deadlines: state.deadlines.map((deadline) => (deadline.deadline === id ? change(deadline) : deadline)) };
}

const counted = (state: OpenNomination, what: keyof OpenNomination['counts']): OpenNomination => ({
  ...state,
  counts: { ...state.counts, [what]: state.counts[what] + 1 },
});

const withPerson = (persons: readonly string[], person: string): readonly string[] => (persons.includes(person) ? persons : [...persons, person]);
