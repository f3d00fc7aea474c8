import { dayOf } from '../../calendar/index.js';
import { pass } from './arrival.js';
import { revoked, signed } from './decided.js';
import { addressee, effectOf } from '../due/effect-owing.js';
import { openCase } from './opening.js';
import { repinned } from '../proceedings/repinning.js';
import { withPerson, withPersons } from './persons.js';
import { ballotBack } from '../council/ballot-back.js';
import { refusedThere } from '../stages/follow-up/higher.js';
import { notQuorate, succeeded, votedAnew } from '../council/revote.js';
import type { Consultation, Council, Deadline, Happened, Nomination, OpenNomination, Progress } from './state.js';
import { UnexpectedEventError } from './unexpected-event.js';

/** State after an event. Exhaustive: an unknown type is a compile error here and a thrown one at run time. */
export function evolve(state: Nomination, event: Happened): Nomination {
  if (state.kind === 'absent') {
    if (event.type !== 'NominationReferred') throw new UnexpectedEventError(event.type);
    return openCase(event);
  }
  const next = apply(state, event);
  const enterers =
    event.entry === 'historical' &&
    event.actor !== 'system' &&
    !state.live &&
    event.type !== 'CaseReleased' &&
    !state.enterers.includes(event.actor)
      ? [...state.enterers, event.actor]
      : state.enterers;
  const owes = state.live ? effectOf(event) : null;
  return {
    ...next,
    enterers,
    version: event.version,
    lastEventId: event.eventId,
    lastOccurredAt: event.occurredAt,
    effects:
      owes === null
        ? next.effects
        : [
            ...next.effects,
            {
              event: event.eventId,
              type: event.type,
              version: event.version,
              detail: owes,
              to: addressee(next, event),
            },
          ],
  };
}

function apply(state: OpenNomination, event: Happened): OpenNomination {
  switch (event.type) {
    case 'NominationReferred':
      throw new UnexpectedEventError(event.type);
    case 'VerificationStarted':
      return step(state, event, { stage: 'discovery', substate: 'verifying' });
    case 'CultivationPlanned':
      return step(state, event, {
        stage: 'cultivation',
        substate: state.progress.substate === 'active' ? 'active' : 'planned',
      });
    case 'SupportLogged':
      return counted(
        state.progress.stage === 'cultivation'
          ? step(state, event, { stage: 'cultivation', substate: 'active' })
          : state,
        'supports',
      );
    case 'WeaknessActionLogged':
      return counted(step(state, event, { stage: 'cultivation', substate: 'active' }), 'weaknessActions');
    case 'CultivationReviewed':
    case 'AnnuallyReviewed':
      return counted(state, 'reviews');
    case 'DeclaredReady':
      return { ...state, authors: withPersons(state.authors, event.facts.author, event.facts.standsFor) };
    case 'PostingOpened':
      return { ...state, posting: { deadline: event.facts.deadline, closed: false } };
    case 'PostingClosed':
      return {
        ...clock(state, event.facts.deadline, (deadline) => ({ ...deadline, status: 'ended' })),
        posting: { deadline: event.facts.deadline, closed: true },
      };
    case 'PaperAttached': {
      const { paper, number, date } = event.facts;
      return {
        ...state,
        papers: [
          ...state.papers.filter((other) => other.paper !== paper),
          { paper, number, date, version: event.version },
        ],
      };
    }
    case 'CriterionAssessed':
      return {
        ...state,
        criteria: {
          ...state.criteria,
          [event.facts.criterion]: { met: event.facts.met, assessor: event.facts.assessor },
        },
        assessors: withPersons(state.assessors, event.facts.assessor, event.facts.standsFor),
      };
    case 'CouncilConvened':
      return {
        ...(event.facts.council === 'provincial'
          ? state
          : step(state, event, { stage: 'recognition', substate: 'council' })),
        council: {
          of: event.facts.council,
          on: event.facts.on,
          members: event.facts.members,
          ballot: event.facts.ballot,
          recused: event.facts.recused,
          votes: {},
          returned: [],
          written: [],
          counted: null,
          result: null,
        },
      };
    case 'VoteCast':
      return state.council === null ? state : { ...state, council: voteCast(state.council, event.facts) };
    case 'VoteClosed':
      if (event.facts.result.quorate === false) return notQuorate(state, event, event.facts.result);
      return {
        ...(event.facts.result.council === 'provincial'
          ? step(state, event, { stage: 'appraisal', substate: 'voted' })
          : state),
        votes: { ...state.votes, [event.facts.result.council]: event.facts.result },
        revote: votedAnew(state, event.facts.result.council),
        votedOn: dayOf(event.occurredAt),
        council: state.council === null ? null : { ...state.council, result: event.facts.result },
      };
    case 'UnitRecognised':
      return {
        ...step(state, event, { stage: 'recognition', substate: 'recognised' }),
        deciders: withPersons(state.deciders, event.facts.head, event.facts.standsFor),
      };
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
      return {
        ...state,
        contentAssessed: true,
        assessors: withPersons(state.assessors, event.facts.assessor, event.facts.standsFor),
      };
    case 'CouncilVoteRecorded':
      if (event.facts.result.quorate === false) return notQuorate(state, event, event.facts.result);
      return {
        ...step(state, event, { stage: 'appraisal', substate: 'voted' }),
        votes: { ...state.votes, provincial: event.facts.result },
        revote: votedAnew(state, 'provincial'),
        votedOn: dayOf(event.occurredAt),
      };
    case 'AppraisalPassed':
      // who concludes has assessed; the passage that comes with it moves the case
      return { ...state, assessors: withPersons(state.assessors, event.facts.appraiser, event.facts.standsFor) };
    case 'SubmittedToChair':
      return step(state, event, { stage: 'submission', substate: 'before-chair' });
    case 'DecisionSigned':
      return signed(state, event);
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
      return {
        ...state,
        proceedings: { ...state.proceedings, suspension: event.facts.procedure ?? null },
        suspension: { reason: event.facts.reason, document: event.facts.document, since: event.occurredAt },
      };
    case 'CaseResumed':
      return { ...state, suspension: null, proceedings: { ...state.proceedings, suspension: null } };
    case 'FastTracked':
      return { ...state, fastTrack: true };
    case 'NominationReReferred':
      return {
        ...state,
        authors: withPersons(state.authors, event.facts.author, event.facts.standsFor),
        achievement: event.facts.achievement ?? state.achievement,
        mergedInto: null,
      };
    case 'CultivationPaused':
      return step(state, event, { stage: 'cultivation', substate: 'paused' });
    case 'CultivationContinued':
      return step(state, event, { stage: 'cultivation', substate: 'active' });
    case 'BallotReturned':
      return state.council === null ? state : { ...state, council: ballotBack(state.council, event.facts) };
    case 'BallotsCounted': {
      const { yes, no, abstain, invalid } = event.facts;
      return state.council === null
        ? state
        : { ...state, council: { ...state.council, counted: { yes, no, abstain, invalid } } };
    }
    case 'CountCorrected':
      return { ...state, votes: { ...state.votes, [event.facts.council]: event.facts.result } };
    case 'ConsultationRequested':
      return consulted(state, {
        agency: event.facts.agency,
        deadline: event.facts.deadline,
        status: 'asked',
        objection: null,
        answered: false,
      });
    case 'ConsultationReplied': {
      const asked = state.consultations[event.facts.agency];
      return asked === undefined
        ? state
        : consulted(state, { ...asked, status: 'replied', objection: event.facts.objection });
    }
    case 'ConsultationLapsed': {
      const asked = state.consultations[event.facts.agency];
      const lapsed = clock(state, event.facts.deadline, (deadline) => ({
        ...deadline,
        status: 'ended',
        overdue: true,
      }));
      return asked === undefined ? lapsed : consulted(lapsed, { ...asked, status: 'lapsed' });
    }
    case 'PublicationOpened':
      return { ...state, publication: { deadline: event.facts.deadline, closed: false } };
    case 'PublicationClosed':
      return {
        ...clock(state, event.facts.deadline, (deadline) => ({ ...deadline, status: 'ended' })),
        publication: { deadline: event.facts.deadline, closed: true },
      };
    case 'CommentReceived':
      return {
        ...state,
        comments: [...state.comments, { comment: event.facts.comment, from: event.facts.from, answered: false }],
      };
    case 'CommentAnswered':
      return {
        ...state,
        comments: state.comments.map((comment) =>
          comment.comment === event.facts.comment ? { ...comment, answered: true } : comment,
        ),
      };
    case 'SubmittedCentrally':
      return {
        ...step(state, event, { stage: 'submission', substate: 'escalated' }),
        central: {
          number: event.facts.number,
          partyAgrees: state.central?.partyAgrees ?? null,
          received: null,
          refused: false,
        },
      };
    case 'PartyOpinionRecorded':
      return {
        ...state,
        central: { number: '', received: null, refused: false, ...state.central, partyAgrees: event.facts.agrees },
      };
    case 'CentralReceiptRecorded':
      return {
        ...step(state, event, { stage: 'submission', substate: 'received-centrally' }),
        central: state.central === null ? null : { ...state.central, received: event.facts.document },
      };
    case 'FellBack':
      return {
        ...step(state, event, { stage: 'submission', substate: 'drafting' }),
        award: event.facts.award,
        central: null,
      };
    case 'DeadlineExtended': {
      const { due, warn50, warn80, count, calendar } = event.facts;
      return clock(state, event.facts.deadline, (deadline) => ({
        ...deadline,
        due,
        warn50,
        warn80,
        count,
        calendar,
        armed: event.version,
        fellDue: false,
        overdue: false,
        escalatedTo: null,
        extendedAt: event.occurredAt,
      }));
    }
    case 'MarkedPosthumous':
      return { ...state, posthumous: true };
    case 'ConsentRecorded':
      // refused: what was told in public is withdrawn, and counts no more
      return {
        ...state,
        consent: event.facts.granted,
        counts: event.facts.granted ? state.counts : { ...state.counts, stories: 0 },
      };
    case 'CustodyTransferred':
      return {
        ...state,
        unit: event.facts.to,
        custody: [...state.custody, { unit: event.facts.to, since: event.occurredAt }],
        succession: null,
      };
    case 'RevocationOpened':
      return {
        ...state,
        proceedings: { ...state.proceedings, revocation: event.facts.procedure ?? null },
        revocation: {
          ground: event.facts.ground,
          document: event.facts.document,
          since: event.occurredAt,
          reported: false,
          fromRest: state.passages.at(-1)?.exit === 'looked-at-again',
        },
      };
    case 'RevocationReported':
      return { ...state, revocation: state.revocation === null ? null : { ...state.revocation, reported: true } };
    case 'AwardUpheld':
      return { ...state, revocation: null, proceedings: { ...state.proceedings, revocation: null } };
    case 'CentralOutcomeRecorded':
      return event.facts.granted && event.facts.decisionNumber !== null
        ? {
            ...state,
            decision: {
              number: event.facts.decisionNumber,
              signer: 'central',
              level: 'central',
              signedAt: event.occurredAt,
              money: null,
            },
          }
        : { ...state, central: state.central === null ? null : { ...state.central, refused: true } };
    case 'CaseReleased':
      return { ...state, live: true };
    case 'StagePassed':
      return pass(state, event);
    case 'DeadlineSet':
      return {
        ...state,
        deadlines: [
          ...state.deadlines,
          {
            ...event.facts,
            status: 'running',
            setAt: event.occurredAt,
            armed: event.version,
            warned: [],
            fellDue: false,
            overdue: false,
            escalatedTo: null,
            extendedAt: null,
            recomputedAt: null,
            pauses: [],
          },
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
        pauses: [...deadline.pauses, { from: event.occurredAt, to: null, used, remaining, count: deadline.count }],
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
        armed: event.version,
        // a due day that the pause has moved on is yet to come
        fellDue: deadline.fellDue && due <= dayOf(event.occurredAt),
        pauses: deadline.pauses.map((pause, index) =>
          index === deadline.pauses.length - 1 ? { ...pause, to: event.occurredAt } : pause,
        ),
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
    case 'DuplicateMerged':
      return { ...state, mergedInto: event.facts.into };
    case 'DuplicateTakenIn':
    case 'DuplicateWoken':
    case 'DroppedOut':
    case 'TakenBack':
    case 'NotPassed':
    case 'RecognitionConcluded':
    case 'RejectedWithNotice':
    case 'CaseReopened':
    case 'SentBack':
    case 'CentralSupplementRequested':
    case 'CaseTerminated':
    case 'NewFactorAccepted':
    case 'NominationDeclined':
    case 'NominationWithdrawn':
    case 'ProposedUp':
    case 'CaseRetired':
      // the passage that comes with each of them moves the case
      return state;
    case 'AwardRevoked':
      return revoked(state, event);
    case 'CaseArchived':
      return { ...state, proceedings: { ...state.proceedings, followUp: event.facts.procedure ?? null } };
    case 'HigherProposed':
      return {
        ...state,
        higher: [
          ...state.higher,
          { case: event.facts.case, award: event.facts.award, at: event.occurredAt, refused: null },
        ],
      };
    case 'OwedCommandRefused':
      return refusedThere(state, event);
    case 'ObjectionAnswered': {
      const asked = state.consultations[event.facts.agency];
      return asked === undefined ? state : consulted(state, { ...asked, answered: true });
    }
    case 'RepinProposed':
    case 'ProcedureRepinned':
    case 'ProcedureKept':
      return repinned(state, event);
    case 'UnitSuccessionNoted':
    case 'RevoteWaived':
      return succeeded(state, event);
    case 'DeadlineRecomputed': {
      const { due, warn50, warn80, calendar } = event.facts;
      const recomputedAt = event.occurredAt;
      // a day that moved on is yet to fall
      const fell = (deadline: Deadline): boolean => deadline.fellDue && due <= dayOf(recomputedAt);
      return clock(state, event.facts.deadline, (deadline) => ({
        ...deadline,
        due,
        warn50,
        warn80,
        calendar,
        recomputedAt,
        armed: event.version,
        fellDue: fell(deadline),
      }));
    }
    case 'ExemplarIntroduced':
      return { ...state, introduced: true };
    case 'DocumentsCited':
    case 'NameCorrected':
      // told in the timeline; what the case may do is the same
      return state;
    case 'DenunciationRecorded':
    case 'PersonalDataErased':
      // decide and evolve read facts only: nothing that they know is gone
      return state;
    default: {
      const unknown: never = event;
      throw new UnexpectedEventError(String((unknown as { type?: unknown }).type));
    }
  }
}

const consulted = (state: OpenNomination, consultation: Consultation): OpenNomination => ({
  ...state,
  consultations: { ...state.consultations, [consultation.agency]: consultation },
});

const voteCast = (
  council: Council,
  { member, choice, written }: Extract<Happened, { type: 'VoteCast' }>['facts'],
): Council => ({
  ...council,
  votes: { ...council.votes, [member]: choice },
  written: written === true ? withPerson(council.written, member) : council.written,
});

function step(state: OpenNomination, event: Happened, progress: Progress): OpenNomination {
  return progress.stage === state.progress.stage && progress.substate === state.progress.substate
    ? state
    : { ...state, progress, since: event.occurredAt };
}

function clock(state: OpenNomination, id: string, change: (deadline: Deadline) => Deadline): OpenNomination {
  return {
    ...state,
    deadlines: state.deadlines.map((deadline) => (deadline.deadline === id ? change(deadline) : deadline)),
  };
}

const counted = (state: OpenNomination, what: keyof OpenNomination['counts']): OpenNomination => ({
  ...state,
  counts: { ...state.counts, [what]: state.counts[what] + 1 },
});
