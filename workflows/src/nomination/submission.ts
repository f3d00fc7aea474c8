import { stageWorkflow } from './stage-workflow.js';

/**
 * Trình. Home Affairs drafts the submission and the decision; the Chairman of the People's Committee decides in person
 * and signs or sends back (KH1068 IV.4, V.1a).
 *
 * `lifecycle.ts` lists what the engine does in this stage, by clock and act.
 */
export const submission = stageWorkflow('submission', (nomination) => nomination.left());
