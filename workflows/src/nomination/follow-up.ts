import { stageWorkflow } from './stage-workflow.js';

/**
 * Theo dõi, nhân rộng. Good examples are spread and reviewed year by year (KH1068 IV.5, V.1đ), until the example is
 * retired.
 *
 * What the engine does here by itself stands in `lifecycle.ts`, by clock and act.
 */
export const followUp = stageWorkflow('followUp', (nomination) => nomination.left());
