import { stageWorkflow } from './stage-workflow.js';

/**
 * Thẩm định. Home Affairs appraises and proposes the commendation (KH1068 V.1a): it receives the dossier, finds it complete or asks for what is
 * missing, assesses the content, hears the provincial council, passes or gives back.
 */
export const appraisal = stageWorkflow('appraisal', async (nomination) => {
  nomination.looksAfter(
    'completeness',
    'kiểm tra thành phần hồ sơ; quá hạn thì báo thủ trưởng (completeness check; overdue goes to the head)',
  );
  // While the unit supplements, the clock of appraisal stands; who does not supplement by the day named gets the dossier back.
  nomination.looksAfter(
    'supplement',
    'đơn vị bổ sung hồ sơ; quá hạn thì trả hồ sơ (supplement; when it does not come, the dossier goes back)',
  );
  nomination.looksAfter(
    'appraisal',
    'thẩm định hồ sơ; quá hạn thì báo thủ trưởng (appraisal; overdue goes to the head)',
  );
  // Hiệp y: each agency has its own time; silence lapses and the appraisal goes on without it.
  nomination.looksAfter(
    'consultation',
    'chờ cơ quan trả lời hiệp y; quá hạn thì ghi là không trả lời (consultation of an agency; silence lapses, and is not consent)',
  );
  nomination.looksAfter(
    'public-comment',
    'lấy ý kiến nhân dân; hết hạn thì tự kết thúc (public comment; closes by itself)',
  );
  nomination.looksAfter(
    'sudden-path',
    'thủ tục đơn giản trong 3 ngày làm việc; quá hạn thì báo thủ trưởng (simplified procedure; overdue goes to the head)',
  );
  nomination.looksAfter('suspension-review', 'xem lại việc tạm dừng (review of the suspension)');
  return await nomination.left();
});
