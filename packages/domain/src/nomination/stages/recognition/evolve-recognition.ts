import { endClock } from '../../due/evolve-clock.js';
import { inStage } from '../../model/in-stage.js';
import { withPersons } from '../../model/persons.js';
import type { Happened, OpenNomination } from '../../model/state.js';
import { step } from '../../model/step.js';

type RecognitionEvent = Extract<
  Happened,
  { type: 'PostingOpened' | 'PostingClosed' | 'CriterionAssessed' | 'UnitRecognised' }
>;

/** A case in recognition after an event of this stage. @throws UnexpectedEventError in another stage */
export function evolveRecognition(state: OpenNomination, event: RecognitionEvent): OpenNomination {
  const known = inStage(state, event, 'recognition');
  const { progress } = known;
  switch (event.type) {
    case 'PostingOpened':
      return { ...known, progress: { ...progress, posting: { deadline: event.facts.deadline, closed: false } } };
    case 'PostingClosed': {
      const { deadline } = event.facts;
      return { ...endClock(known, deadline), progress: { ...progress, posting: { deadline, closed: true } } };
    }
    case 'CriterionAssessed': {
      const { criterion, met, assessor, standsFor } = event.facts;
      return {
        ...known,
        assessors: withPersons(known.assessors, assessor, standsFor),
        progress: { ...progress, criteria: { ...progress.criteria, [criterion]: { met, assessor } } },
      };
    }
    case 'UnitRecognised': {
      const { head, standsFor } = event.facts;
      return {
        ...step(known, event, { ...progress, substate: 'recognised' }),
        deciders: withPersons(known.deciders, head, standsFor),
      };
    }
  }
}
