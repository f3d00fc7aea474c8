import { counted } from '../../model/counted.js';
import { inStage } from '../../model/in-stage.js';
import { withPersons } from '../../model/persons.js';
import type { Cultivation, Happened, OpenNomination } from '../../model/state.js';
import { step } from '../../model/step.js';

type CultivationEvent = Extract<
  Happened,
  {
    type:
      | 'CultivationPlanned'
      | 'SupportLogged'
      | 'WeaknessActionLogged'
      | 'CultivationReviewed'
      | 'CultivationPaused'
      | 'CultivationContinued'
      | 'DeclaredReady';
  }
>;

/** A case in cultivation after an event of this stage. @throws UnexpectedEventError in another stage */
export function evolveCultivation(state: OpenNomination, event: CultivationEvent): OpenNomination {
  // exemplars are supported during follow-up too
  if (event.type === 'SupportLogged' && state.progress.stage === 'followUp') return counted(state, 'supports');
  const cultivated = inStage(state, event, 'cultivation');
  const at = (substate: Cultivation['substate']) => step(cultivated, event, { ...cultivated.progress, substate });
  switch (event.type) {
    case 'CultivationPlanned':
      return at(cultivated.progress.substate === 'active' ? 'active' : 'planned');
    case 'SupportLogged':
      return counted(at('active'), 'supports');
    case 'WeaknessActionLogged':
      return counted(at('active'), 'weaknessActions');
    case 'CultivationReviewed':
      return counted(cultivated, 'reviews');
    case 'CultivationPaused':
      return at('paused');
    case 'CultivationContinued':
      return at('active');
    case 'DeclaredReady': {
      const { author, standsFor } = event.facts;
      return { ...cultivated, authors: withPersons(cultivated.authors, author, standsFor) };
    }
  }
}
