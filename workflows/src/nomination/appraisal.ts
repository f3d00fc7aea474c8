import { stageWorkflow } from './stage-workflow.js';

/**
 * Thẩm định. Home Affairs appraises and proposes the commendation (KH1068 V.1a): it receives the dossier, confirms that
 * it is complete or requests what is missing, assesses the content, hears the provincial council, passes or returns the
 * case. While the unit supplements, the clock of the appraisal is stopped; a dossier that is not supplemented in time
 * is returned. Each consulted agency has its own clock; silence lapses, and is not consent.
 *
 * `lifecycle.ts` lists what the engine does in this stage, by clock and act.
 */
export const appraisal = stageWorkflow('appraisal', (nomination) => nomination.left());
