import { endClock, endClockOverdue } from '../../due/evolve-clock.js';
import { inStage } from '../../model/in-stage.js';
import { withPersons } from '../../model/persons.js';
import type { Appraisal, CaseIn, Consultation, Happened, OpenNomination } from '../../model/state.js';
import { step } from '../../model/step.js';

type AppraisalEvent = Extract<
  Happened,
  {
    type:
      | 'DossierReceived'
      | 'SupplementRequested'
      | 'SupplementReceived'
      | 'DossierFoundComplete'
      | 'DossierReturned'
      | 'ContentAssessed'
      | 'AppraisalPassed'
      | 'ConsultationRequested'
      | 'ConsultationReplied'
      | 'ConsultationLapsed'
      | 'ObjectionAnswered'
      | 'PublicationOpened'
      | 'PublicationClosed';
  }
>;

/** A case in appraisal after an event of this stage. @throws UnexpectedEventError in another stage */
export function evolveAppraisal(state: OpenNomination, event: AppraisalEvent): OpenNomination {
  const appraised = inStage(state, event, 'appraisal');
  const { progress } = appraised;
  const at = (substate: Appraisal['substate']) => step(appraised, event, { ...progress, substate });
  const assessedBy = (person: string, standsFor: string | undefined) =>
    withPersons(appraised.assessors, person, standsFor);
  switch (event.type) {
    case 'DossierReceived':
      return { ...at('completeness'), department: event.facts.department ?? state.department };
    case 'SupplementReceived':
      return at('completeness');
    case 'SupplementRequested':
      return at('supplement');
    case 'DossierFoundComplete':
      return at('content');
    case 'DossierReturned':
      return endClockOverdue(appraised, event.facts.deadline);
    case 'ContentAssessed': {
      const { assessor, standsFor } = event.facts;
      return {
        ...appraised,
        assessors: assessedBy(assessor, standsFor),
        progress: { ...progress, contentAssessed: true },
      };
    }
    case 'AppraisalPassed': {
      // the person who concludes has assessed
      const { appraiser, standsFor } = event.facts;
      return { ...appraised, assessors: assessedBy(appraiser, standsFor) };
    }
    case 'ConsultationRequested': {
      const { agency, deadline } = event.facts;
      return consulted(appraised, { agency, deadline, status: 'asked', objection: null, answered: false });
    }
    case 'ConsultationReplied': {
      const { agency, objection } = event.facts;
      return amended(appraised, agency, { status: 'replied', objection });
    }
    case 'ConsultationLapsed': {
      const { agency, deadline } = event.facts;
      return amended(endClockOverdue(appraised, deadline), agency, { status: 'lapsed' });
    }
    case 'ObjectionAnswered':
      return amended(appraised, event.facts.agency, { answered: true });
    case 'PublicationOpened':
      return {
        ...appraised,
        progress: { ...progress, publication: { deadline: event.facts.deadline, closed: false } },
      };
    case 'PublicationClosed': {
      const { deadline } = event.facts;
      return { ...endClock(appraised, deadline), progress: { ...progress, publication: { deadline, closed: true } } };
    }
  }
}

const consulted = (state: CaseIn<'appraisal'>, consultation: Consultation): CaseIn<'appraisal'> => ({
  ...state,
  progress: {
    ...state.progress,
    consultations: { ...state.progress.consultations, [consultation.agency]: consultation },
  },
});

/** The consultation of an agency with a change; no effect on an agency that was not asked. */
function amended(state: CaseIn<'appraisal'>, agency: string, change: Partial<Consultation>): CaseIn<'appraisal'> {
  const asked = state.progress.consultations[agency];
  return asked === undefined ? state : consulted(state, { ...asked, ...change });
}
