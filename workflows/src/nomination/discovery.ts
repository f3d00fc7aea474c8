import { stageWorkflow } from './stage-workflow.js';

/**
 * Phát hiện. Whoever sees a new factor or a good example refers it (KH1068 IV.2, V.1đ, V.1e); the unit's officer verifies it and accepts or declines.
 */
export const discovery = stageWorkflow('discovery', async (nomination) => {
  // The period of verification is configured (domain.md §4): half and four fifths of it warn the officer, an overdue one goes to the head of the unit.
  nomination.looksAfter(
    'verification',
    'xác minh nhân tố mới; quá hạn thì báo thủ trưởng đơn vị (verification; overdue goes to the head)',
  );
  nomination.looksAfter('suspension-review', 'xem lại việc tạm dừng (review of the suspension)');
  return await nomination.left();
});
