import { stageWorkflow } from './stage-workflow.js';

/**
 * Trình. Home Affairs drafts the submission and the decision; the Chairman of the People's Committee decides in person,
 * signing or sending back (KH1068 IV.4, V.1a).
 *
 * What the engine does here by itself stands in `lifecycle.ts`, by clock and act.
 */
export const submission = stageWorkflow('submission', (nomination) => nomination.left());
