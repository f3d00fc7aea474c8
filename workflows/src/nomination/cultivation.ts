import { stageWorkflow } from './stage-workflow.js';

/**
 * Bồi dưỡng. The unit plans what each new factor needs to become an exemplar, supports it and acts on its weaknesses
 * (KH1068 IV.2, "Phát hiện, xây dựng, bồi dưỡng"). A review takes place every quarter, until the unit declares it
 * ready.
 *
 * `lifecycle.ts` lists what the engine does in this stage, by clock and act.
 */
export const cultivation = stageWorkflow('cultivation', (nomination) => nomination.left());
