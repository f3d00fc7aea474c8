import { dayOf } from '../../calendar/index.js';
import { numberMark } from '../claims/claims.js';
import { withPersons } from '../model/persons.js';
import { decisionOf, stageOf } from '../model/record.js';
import type { Decision, Happened, OpenNomination, StageState } from '../model/state.js';
import { UnexpectedEventError } from '../model/unexpected-event.js';

type CorrectionEvent = Extract<Happened, { type: 'DecisionCorrected' | 'PaperCorrected' | 'AchievementCorrected' }>;

/** The case after a correction, at rest or not. @throws UnexpectedEventError where there is nothing to correct */
export function evolveCorrection(state: OpenNomination, event: CorrectionEvent): OpenNomination {
  switch (event.type) {
    case 'AchievementCorrected':
      return { ...state, achievement: event.facts.achievement };
    case 'PaperCorrected': {
      const { paper, number, date } = event.facts;
      return {
        ...state,
        papers: state.papers.map((known) => (known.paper === paper ? { ...known, number, date } : known)),
      };
    }
    case 'DecisionCorrected': {
      const decision = decisionOf(state);
      if (decision === null) throw new UnexpectedEventError(event.type, state.progress.stage, event.version);
      const { decisionNumber, signer, document, signature } = event.facts;
      const corrections = [
        ...(decision.corrections ?? []),
        { number: decisionNumber, signedAt: event.occurredAt, document, signature, version: event.version },
      ];
      return {
        ...withDecision(state, { ...decision, corrections }),
        deciders: withPersons(state.deciders, signer, signature.standsFor),
        numbers: [...state.numbers, numberMark(decision.level, dayOf(event.occurredAt), decisionNumber)],
      };
    }
  }
}

function withDecision(state: OpenNomination, decision: Decision): OpenNomination {
  const stage = changed(stageOf(state), decision);
  const { progress } = state;
  return { ...state, progress: progress.stage === null ? { ...progress, left: stage } : stage };
}

const changed = (stage: StageState, decision: Decision): StageState =>
  stage.stage === 'commendation' || stage.stage === 'followUp' ? { ...stage, decision } : stage;
