import { stageWorkflow } from './stage-workflow.js';

/**
 * Trình. Home Affairs drafts the submission and the decision; the Chairman of the People's Committee decides in person, signing or sending back (KH1068 IV.4, V.1a).
 */
export const submission = stageWorkflow('submission', async (nomination) => {
  // No regulation found sets the Chairman a term of his own: that of the appraisal runs on until the decision is signed.
  nomination.looksAfter(
    'appraisal',
    'thẩm định và trình; quá hạn thì báo thủ trưởng (appraisal and submission; overdue goes to the head)',
  );
  nomination.looksAfter('suspension-review', 'xem lại việc tạm dừng (review of the suspension)');
  return await nomination.left();
});
