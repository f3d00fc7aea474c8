import { stageWorkflow } from './stage-workflow.js';

/**
 * Bồi dưỡng. The unit plans what each new factor needs to become an exemplar, supports it and mends its weaknesses
 * (KH1068 IV.2, "Phát hiện, xây dựng, bồi dưỡng"). It is reviewed every quarter, until it is declared ready.
 *
 * What the engine does here by itself stands in `lifecycle.ts`, by clock and act.
 */
export const cultivation = stageWorkflow('cultivation', (nomination) => nomination.left());
