import {
  appraisalOf,
  consultationsOf,
  criteriaOf,
  decisionOf,
  latestSitting,
  recognitionOf,
  submissionOf,
  votesOf,
  type OpenNomination,
} from '@vinhdanh/domain';

/** All that a case has found out in its present round, whichever stage holds it. */
export const recordOf = (state: OpenNomination): Readonly<Record<string, unknown>> => ({
  ...state,
  criteria: criteriaOf(state),
  posting: recognitionOf(state)?.posting ?? null,
  council: latestSitting(state),
  votes: votesOf(state),
  contentAssessed: appraisalOf(state)?.contentAssessed ?? false,
  consultations: consultationsOf(state),
  publication: appraisalOf(state)?.publication ?? null,
  central: submissionOf(state)?.central ?? null,
  decision: decisionOf(state),
});
