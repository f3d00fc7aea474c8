import { stageWorkflow } from './stage-workflow.js';

/**
 * Khen thưởng. The decision is registered, the nominee notified, certificate and money issued, the award presented, the
 * example publicised (KH1068 IV.3, IV.4), and the dossier archived. Notices and mail are effects and run beside the
 * stage.
 *
 * `lifecycle.ts` lists what the engine does in this stage, by clock and act.
 */
export const commendation = stageWorkflow('commendation', (nomination) => nomination.left());
