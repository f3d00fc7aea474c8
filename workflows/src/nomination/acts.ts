import type { DueAct, EngineAct, EngineActivities, EngineActivityNames, Applied } from '@vinhdanh/contracts';
import { engine } from './activities.js';

/** The activity of every act of the engine, under its name in the history. */
const activities: { readonly [A in EngineAct]: EngineActivityNames[A] } = {
  warn: 'remind',
  'fall-due': 'noteDueDay',
  'go-overdue': 'escalateToHead',
  'close-posting': 'closePosting',
  'return-dossier': 'returnDossier',
  'lapse-consultation': 'lapseConsultation',
  'close-publication': 'closePublication',
  'recompute-deadline': 'recomputeDeadline',
  'transition-procedure': 'transitionProcedure',
  'note-succession': 'noteSuccession',
};

/** Carries out one due act by the activity of its name. */
export function carryOut(caseId: string, due: DueAct): Promise<Applied> {
  const name: keyof EngineActivities = activities[due.act];
  return engine[name]({ caseId, due });
}
