import { counted } from '../../model/counted.js';
import { inStage } from '../../model/in-stage.js';
import type { Commendation, Happened, OpenNomination } from '../../model/state.js';
import { step } from '../../model/step.js';
import { refusedThere } from '../follow-up/higher.js';

type CommendationEvent = Extract<
  Happened,
  {
    type:
      | 'DecisionRegistered'
      | 'NomineeNotified'
      | 'ObjectsIssued'
      | 'AwardPresented'
      | 'StoryPublished'
      | 'CaseArchived'
      | 'ReplicationLogged'
      | 'AnnuallyReviewed'
      | 'HigherProposed'
      | 'OwedCommandRefused';
  }
>;

/** A case in commendation or follow-up after an event of these stages. @throws UnexpectedEventError in another stage */
export function evolveCommendation(state: OpenNomination, event: CommendationEvent): OpenNomination {
  switch (event.type) {
    case 'DecisionRegistered':
      return at(state, event, 'registered');
    case 'NomineeNotified':
      return at(state, event, 'notified');
    case 'ObjectsIssued':
      return at(state, event, 'issued');
    case 'AwardPresented':
      return at(state, event, 'awarded');
    case 'StoryPublished':
      return counted(inStage(state, event, 'commendation', 'followUp'), 'stories');
    case 'CaseArchived':
      return { ...state, proceedings: { ...state.proceedings, followUp: event.facts.procedure ?? null } };
    case 'ReplicationLogged':
      return counted(inStage(state, event, 'followUp'), 'replications');
    case 'AnnuallyReviewed':
      return counted(inStage(state, event, 'followUp'), 'reviews');
    case 'HigherProposed': {
      const followed = inStage(state, event, 'followUp');
      const { case: linked, award } = event.facts;
      return {
        ...followed,
        higher: [...followed.higher, { case: linked, award, at: event.occurredAt, refused: null }],
      };
    }
    // an answer from another stream may come at any time
    case 'OwedCommandRefused':
      return refusedThere(state, event);
  }
}

function at(state: OpenNomination, event: CommendationEvent, substate: Commendation['substate']): OpenNomination {
  const commended = inStage(state, event, 'commendation');
  return step(commended, event, { ...commended.progress, substate });
}
