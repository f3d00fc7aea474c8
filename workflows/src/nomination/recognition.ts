import { stageWorkflow } from './stage-workflow.js';

/**
 * Công nhận ở đơn vị. The unit assesses by its own criteria (KH1068 IV.2b-c), posts the nomination for comment, its
 * council votes, and its head recognises and commends within their authority or proposes it up (KH1068 V.1đ). The
 * posting closes automatically after its last day.
 *
 * `lifecycle.ts` lists what the engine does in this stage, by clock and act.
 */
export const recognition = stageWorkflow('recognition', (nomination) => nomination.left());
