import { dayOf, momentOf } from '../../../calendar/index.js';
import { numberMark } from '../../claims/claims.js';
import { inStage } from '../../model/in-stage.js';
import { withPersons } from '../../model/persons.js';
import type { Decision, Happened, OpenNomination } from '../../model/state.js';
import { step } from '../../model/step.js';
import { UnexpectedEventError } from '../../model/unexpected-event.js';

type SubmissionEvent = Extract<
  Happened,
  {
    type:
      | 'SubmittedToChair'
      | 'SubmittedCentrally'
      | 'PartyOpinionRecorded'
      | 'CentralReceiptRecorded'
      | 'CentralOutcomeRecorded'
      | 'FellBack'
      | 'DecisionSigned';
  }
>;

/**
 * A case in submission after an event of this stage; a unit signs its own decisions in recognition.
 * @throws UnexpectedEventError in another stage
 */
export function evolveSubmission(state: OpenNomination, event: SubmissionEvent): OpenNomination {
  if (event.type === 'DecisionSigned') return signed(state, event);
  const submitted = inStage(state, event, 'submission');
  const { progress } = submitted;
  const { stage, partyAgrees } = progress;
  switch (event.type) {
    case 'SubmittedToChair':
      return step(submitted, event, { ...progress, substate: 'before-chair', central: null });
    case 'SubmittedCentrally':
      return step(submitted, event, {
        ...progress,
        substate: 'escalated',
        central: { number: event.facts.number, received: null, refused: false },
      });
    case 'PartyOpinionRecorded':
      return { ...submitted, progress: { ...progress, partyAgrees: event.facts.agrees } };
    case 'FellBack':
      return {
        ...step(submitted, event, { stage, substate: 'drafting', partyAgrees: null, central: null, signed: null }),
        award: event.facts.award,
        fellBack: true,
      };
    case 'CentralReceiptRecorded':
    case 'CentralOutcomeRecorded': {
      if (progress.central === null) throw new UnexpectedEventError(event.type, stage, event.version);
      const { central } = progress;
      if (event.type === 'CentralReceiptRecorded')
        return step(submitted, event, {
          ...progress,
          substate: 'received-centrally',
          partyAgrees,
          central: { ...central, received: event.facts.document },
        });
      const { granted, decisionNumber } = event.facts;
      return granted && decisionNumber !== null
        ? {
            ...submitted,
            progress: { ...progress, signed: centralDecision(event, decisionNumber) },
          }
        : { ...submitted, progress: { ...progress, central: { ...central, refused: true } } };
    }
  }
}

/** Older events lack the day of the decision, which then is that of the record. */
const centralDecision = (
  { version, occurredAt, facts: { decidedOn, money } }: Extract<Happened, { type: 'CentralOutcomeRecorded' }>,
  number: string,
): Decision => ({
  number,
  signer: 'central',
  level: 'central',
  signedAt: decidedOn === undefined ? occurredAt : momentOf(decidedOn, 'noon'),
  money: money ?? null,
  version,
  ...(decidedOn === undefined ? {} : { dated: true as const }),
});

/** The stage keeps the decision until the transition in the same append hands it to the commendation. */
function signed(state: OpenNomination, event: Extract<Happened, { type: 'DecisionSigned' }>): OpenNomination {
  const decided = inStage(state, event, 'recognition', 'submission');
  const level = decided.progress.stage === 'recognition' ? 'unit' : 'province';
  const { decisionNumber, signer, money, signature } = event.facts;
  return {
    ...decided,
    deciders: withPersons(decided.deciders, signer, signature?.standsFor),
    numbers: [...decided.numbers, numberMark(level, dayOf(event.occurredAt), decisionNumber)],
    progress: {
      ...decided.progress,
      signed: {
        number: decisionNumber,
        signer,
        level,
        signedAt: event.occurredAt,
        money: money?.amount ?? null,
        version: event.version,
        ...(signature === undefined ? {} : { signature }),
      },
    },
  };
}
