import { stageWorkflow } from './stage-workflow.js';

/**
 * Công nhận ở đơn vị. The unit assesses by its own criteria (KH1068 IV.2b-c), posts the nomination for comment, its
 * council votes, its head recognises and commends within their authority or proposes it up (KH1068 V.1đ). The posting
 * closes by itself when its last day has passed.
 *
 * What the engine does here by itself stands in `lifecycle.ts`, by clock and act.
 */
export const recognition = stageWorkflow('recognition', (nomination) => nomination.left());
