import { evolveCouncil } from '../council/evolve-council.js';
import { evolveClock } from '../due/evolve-clock.js';
import { addressee, effectOf } from '../due/effect-owing.js';
import { evolveCorrection } from '../proceedings/evolve-correction.js';
import { evolveProceedings } from '../proceedings/evolve-proceedings.js';
import { evolveAppraisal } from '../stages/appraisal/evolve-appraisal.js';
import { evolveCommendation } from '../stages/commendation/evolve-commendation.js';
import { evolveCultivation } from '../stages/cultivation/evolve-cultivation.js';
import { evolveDiscovery } from '../stages/discovery/evolve-discovery.js';
import { evolveRecognition } from '../stages/recognition/evolve-recognition.js';
import { evolveSubmission } from '../stages/submission/evolve-submission.js';
import { openCase } from './opening.js';
import type { Happened, Nomination, OpenNomination } from './state.js';
import { pass } from './transition.js';
import { UnexpectedEventError } from './unexpected-event.js';

/**
 * The state after an event. Exhaustive: an event type without a case does not compile.
 * @throws UnexpectedEventError for an event that cannot happen in the present state
 */
export function evolve(state: Nomination, event: Happened): Nomination {
  if (state.kind === 'absent') {
    if (event.type !== 'NominationReferred') throw new UnexpectedEventError(event.type, 'absent', event.version);
    return openCase(event);
  }
  const next = apply(state, event);
  return {
    ...next,
    enterers: enterersAfter(state, event),
    version: event.version,
    lastEventId: event.eventId,
    lastOccurredAt: event.occurredAt,
    effects: effectsAfter(state, next, event),
  };
}

/** Accounts that have entered papers of a case before its release. */
function enterersAfter({ live, enterers }: OpenNomination, event: Happened): readonly string[] {
  const enters = event.entry === 'historical' && event.actor !== 'system' && !live && event.type !== 'CaseReleased';
  return enters && !enterers.includes(event.actor) ? [...enterers, event.actor] : enterers;
}

/** Only events of a live case owe effects. */
function effectsAfter(state: OpenNomination, next: OpenNomination, event: Happened): OpenNomination['effects'] {
  const detail = state.live ? effectOf(event) : null;
  if (detail === null) return next.effects;
  const { eventId, type, version } = event;
  return [...next.effects, { event: eventId, type, version, detail, to: addressee(next, event) }];
}

function apply(state: OpenNomination, event: Happened): OpenNomination {
  switch (event.type) {
    case 'NominationReferred':
      throw new UnexpectedEventError(event.type, state.progress.stage, event.version);
    case 'StagePassed':
      return pass(state, event);
    case 'CaseReleased':
      return { ...state, live: true };
    case 'VerificationStarted':
    case 'FastTracked':
      return evolveDiscovery(state, event);
    case 'CultivationPlanned':
    case 'SupportLogged':
    case 'WeaknessActionLogged':
    case 'CultivationReviewed':
    case 'CultivationPaused':
    case 'CultivationContinued':
    case 'DeclaredReady':
      return evolveCultivation(state, event);
    case 'PostingOpened':
    case 'PostingClosed':
    case 'CriterionAssessed':
    case 'UnitRecognised':
      return evolveRecognition(state, event);
    case 'CouncilConvened':
    case 'VoteCast':
    case 'VoteCorrected':
    case 'MemberRecused':
    case 'BallotReturned':
    case 'BallotsCounted':
    case 'VoteClosed':
    case 'CouncilVoteRecorded':
    case 'CountCorrected':
    case 'CountProposed':
    case 'UnitSuccessionNoted':
    case 'RevoteWaived':
      return evolveCouncil(state, event);
    case 'DossierReceived':
    case 'SupplementRequested':
    case 'SupplementReceived':
    case 'DossierFoundComplete':
    case 'DossierReturned':
    case 'ContentAssessed':
    case 'AppraisalPassed':
    case 'ConsultationRequested':
    case 'ConsultationReplied':
    case 'ConsultationLapsed':
    case 'ObjectionAnswered':
    case 'PublicationOpened':
    case 'PublicationClosed':
      return evolveAppraisal(state, event);
    case 'SubmittedToChair':
    case 'SubmittedCentrally':
    case 'PartyOpinionRecorded':
    case 'CentralReceiptRecorded':
    case 'CentralOutcomeRecorded':
    case 'FellBack':
    case 'DecisionSigned':
      return evolveSubmission(state, event);
    case 'DecisionRegistered':
    case 'NomineeNotified':
    case 'ObjectsIssued':
    case 'AwardPresented':
    case 'StoryPublished':
    case 'CaseArchived':
    case 'ReplicationLogged':
    case 'AnnuallyReviewed':
    case 'HigherProposed':
    case 'OwedCommandRefused':
      return evolveCommendation(state, event);
    case 'CaseSuspended':
    case 'CaseResumed':
    case 'RevocationOpened':
    case 'RevocationReported':
    case 'AwardUpheld':
    case 'AwardRevoked':
    case 'NominationReReferred':
    case 'DuplicateMerged':
    case 'MarkedPosthumous':
    case 'ConsentRecorded':
    case 'CustodyTransferred':
    case 'RepinProposed':
    case 'ProcedureRepinned':
    case 'ProcedureKept':
    case 'PaperAttached':
    case 'CommentReceived':
    case 'CommentAnswered':
    case 'ExemplarIntroduced':
    case 'OverlapAdmitted':
      return evolveProceedings(state, event);
    case 'DecisionCorrected':
    case 'PaperCorrected':
    case 'AchievementCorrected':
      return evolveCorrection(state, event);
    case 'DeadlineSet':
    case 'DeadlineMet':
    case 'DeadlineCancelled':
    case 'DeadlinePaused':
    case 'DeadlineResumed':
    case 'DeadlineWarned':
    case 'DeadlineFellDue':
    case 'DeadlineWentOverdue':
    case 'Escalated':
    case 'DeadlineExtended':
    case 'DeadlineRecomputed':
      return evolveClock(state, event);
    // the transition in the same append moves the case
    case 'NewFactorAccepted':
    case 'NominationDeclined':
    case 'NominationWithdrawn':
    case 'DroppedOut':
    case 'TakenBack':
    case 'NotPassed':
    case 'RecognitionConcluded':
    case 'ProposedUp':
    case 'RejectedWithNotice':
    case 'CaseReopened':
    case 'SentBack':
    case 'CentralSupplementRequested':
    case 'CaseTerminated':
    case 'CaseRetired':
    // the timeline shows these; no decision depends on them
    case 'StoriesAnnotated':
    case 'CitedAwardRevoked':
    case 'DuplicateTakenIn':
    case 'DuplicateWoken':
    case 'DocumentsCited':
    case 'NameCorrected':
    case 'DenunciationRecorded':
    case 'PersonalDataErased':
      return state;
    default: {
      const unknown: never = event;
      const { type, version } = unknown as Happened;
      throw new UnexpectedEventError(type, state.progress.stage, version);
    }
  }
}
