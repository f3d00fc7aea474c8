import { stageWorkflow } from './stage-workflow.js';

/**
 * Phát hiện. A person who sees a new factor or a good example refers it (KH1068 IV.2, V.1đ, V.1e); the unit's officer
 * verifies it and accepts or declines. The term of verification is configured: the officer gets warnings after half and
 * four fifths of it, and an overdue case escalates to the head of the unit.
 *
 * `lifecycle.ts` lists what the engine does in this stage, by clock and act.
 */
export const discovery = stageWorkflow('discovery', (nomination) => nomination.left());
