import { stageWorkflow } from './stage-workflow.js';

/**
 * Phát hiện. A person who sees a new factor or a good example refers it (KH1068 IV.2, V.1đ, V.1e); the unit's officer
 * verifies it and accepts or declines. The period of verification is configured: half and four fifths of it remind the
 * officer, an overdue one goes to the head of the unit.
 *
 * What the engine does here by itself stands in `lifecycle.ts`, by clock and act.
 */
export const discovery = stageWorkflow('discovery', (nomination) => nomination.left());
