import { stageWorkflow } from './stage-workflow.js';

/**
 * Thẩm định. Home Affairs appraises and proposes the commendation (KH1068 V.1a): it receives the dossier, finds it
 * complete or asks for what is missing, assesses the content, hears the provincial council, passes or gives back. While
 * the unit supplements, the clock of appraisal stands; a dossier that is not supplemented in time goes back. Each agency
 * that is consulted has its own time; silence lapses, and is not consent.
 *
 * What the engine does here by itself stands in `lifecycle.ts`, by clock and act.
 */
export const appraisal = stageWorkflow('appraisal', (nomination) => nomination.left());
