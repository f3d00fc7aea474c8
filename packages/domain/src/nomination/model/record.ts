import type { VoteResult } from '@vinhdanh/contracts';
import type {
  AppraisalRecord,
  Council,
  CountProposal,
  Decision,
  OpenNomination,
  RecognitionRecord,
  StageState,
  SubmissionRecord,
} from './state.js';

/** The stage in which the case is, or from which it came to rest. */
export const stageOf = ({ progress }: OpenNomination): StageState =>
  progress.stage === null ? progress.left : progress;

/** What the unit has found in this round; null = the case has not been in this stage. */
export function recognitionOf(state: OpenNomination): RecognitionRecord | null {
  const stage = stageOf(state);
  return stage.stage === 'recognition' ? stage : state.concluded.recognition;
}

/** What the appraisal has found in this round; null = the case has not been in this stage. */
export function appraisalOf(state: OpenNomination): AppraisalRecord | null {
  const stage = stageOf(state);
  return stage.stage === 'appraisal' ? stage : state.concluded.appraisal;
}

/** What the submission has recorded in this round; null = the case has not been in this stage. */
export function submissionOf(state: OpenNomination): SubmissionRecord | null {
  const stage = stageOf(state);
  return stage.stage === 'submission' ? stage : state.concluded.submission;
}

/** The decision that gave the award; null = none is signed in this round. */
export function decisionOf(state: OpenNomination): Decision | null {
  const stage = stageOf(state);
  switch (stage.stage) {
    case 'commendation':
    case 'followUp':
      return stage.decision;
    case 'recognition':
    case 'submission':
      return stage.signed;
    default:
      return null;
  }
}

export const criteriaOf = (state: OpenNomination): RecognitionRecord['criteria'] =>
  recognitionOf(state)?.criteria ?? {};

export const consultationsOf = (state: OpenNomination): AppraisalRecord['consultations'] =>
  appraisalOf(state)?.consultations ?? {};

/** The latest result of each council in this round. */
export const votesOf = (
  state: OpenNomination,
): { readonly unit: VoteResult | null; readonly provincial: VoteResult | null } => ({
  unit: recognitionOf(state)?.vote ?? null,
  provincial: appraisalOf(state)?.vote ?? null,
});

/** The corrected count that waits for the teller; null = none, or the count has changed since it was proposed. */
export function countProposalOf(state: OpenNomination): CountProposal | null {
  const { countProposal } = state;
  return countProposal !== null && votesOf(state)[countProposal.council]?.sentence === countProposal.against
    ? countProposal
    : null;
}

/** The latest sitting of the provincial council or of the unit's; null = none was convened in this round. */
export const latestSitting = (state: OpenNomination): Council | null =>
  appraisalOf(state)?.sitting ?? recognitionOf(state)?.sitting ?? null;
