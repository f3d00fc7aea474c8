import { stageWorkflow } from './stage-workflow.js';

/**
 * Khen thưởng. The decision is registered, the nominee told, certificate and money issued, the award presented, the example made known
 * (KH1068 IV.3, IV.4), the dossier archived.
 */
export const commendation = stageWorkflow('commendation', async (nomination) => {
  // Who is honoured hears of it in the working days set; notices and mail are effects, and run beside.
  nomination.looksAfter(
    'notification',
    'thông báo kết quả; quá hạn thì báo thủ trưởng (notice of the result; overdue goes to the head)',
  );
  nomination.looksAfter(
    'revocation-report',
    'báo cáo đề nghị hủy bỏ; quá hạn thì báo thủ trưởng (report of a revocation; overdue goes to the head)',
  );
  nomination.looksAfter(
    'revocation-decision',
    'quyết định hủy bỏ; quá hạn thì báo thủ trưởng (decision on a revocation; overdue goes to the head)',
  );
  nomination.looksAfter('suspension-review', 'xem lại việc tạm dừng (review of the suspension)');
  return await nomination.left();
});
