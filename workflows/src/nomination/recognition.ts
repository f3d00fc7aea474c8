import { stageWorkflow } from './stage-workflow.js';

/**
 * Công nhận ở đơn vị. The unit assesses by its own criteria (KH1068 IV.2b-c), posts the nomination for comment, its council votes, its head recognises and
 * commends within his authority or proposes it up (KH1068 V.1đ).
 */
export const recognition = stageWorkflow('recognition', async (nomination) => {
  // The posting closes by itself when its last day has passed, and what has been heard stands.
  nomination.looksAfter(
    'unit-posting',
    'niêm yết lấy ý kiến tại đơn vị; hết hạn thì tự kết thúc (posting at the unit; closes by itself)',
  );
  nomination.looksAfter('suspension-review', 'xem lại việc tạm dừng (review of the suspension)');
  return await nomination.left();
});
