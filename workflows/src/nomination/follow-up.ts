import { stageWorkflow } from './stage-workflow.js';

/**
 * Theo dõi, nhân rộng. Good examples are spread and watched year by year (KH1068 IV.5, V.1đ), until the example is retired.
 */
export const followUp = stageWorkflow('followUp', async (nomination) => {
  nomination.looksAfter(
    'annual-review',
    'xem xét hằng năm; quá hạn thì báo thủ trưởng (yearly review; overdue goes to the head)',
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
