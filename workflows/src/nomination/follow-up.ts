import { stageWorkflow } from './stage-workflow.js';

/**
 * Theo dõi, nhân rộng. Good examples are replicated and reviewed each year (KH1068 IV.5, V.1đ), until the example
 * retires.
 *
 * `lifecycle.ts` lists what the engine does in this stage, by clock and act.
 */
export const followUp = stageWorkflow('followUp', (nomination) => nomination.left());
