import { stageWorkflow } from './stage-workflow.js';

/**
 * Bồi dưỡng. From the new factors found, the unit plans what each needs to become an exemplar, supports it and mends its weaknesses (KH1068 IV.2, "Phát hiện, xây dựng, bồi dưỡng").
 */
export const cultivation = stageWorkflow('cultivation', async (nomination) => {
  // Reviewed every quarter, until it is declared ready.
  nomination.looksAfter(
    'cultivation-review',
    'xem xét bồi dưỡng hằng quý; quá hạn thì báo thủ trưởng đơn vị (quarterly review; overdue goes to the head)',
  );
  nomination.looksAfter('suspension-review', 'xem lại việc tạm dừng (review of the suspension)');
  return await nomination.left();
});
