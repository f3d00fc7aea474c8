import { stageWorkflow } from './stage-workflow.js';

/**
 * Khen thưởng. The decision is registered, the nominee notified, certificate and money issued, the award presented, the
 * example made known (KH1068 IV.3, IV.4), the dossier archived. Notices and mail are effects and run beside the stage.
 *
 * What the engine does here by itself stands in `lifecycle.ts`, by clock and act.
 */
export const commendation = stageWorkflow('commendation', (nomination) => nomination.left());
