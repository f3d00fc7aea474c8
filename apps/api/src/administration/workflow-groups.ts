import type { Bilingual } from '@vinhdanh/contracts';
import { workflowFaults, type WorkflowFault } from '@vinhdanh/operations';
import { z } from 'zod';
import { FollowView } from '../workflow/follow-view.js';

/** Each fault in words: what it is, and the remedy. */
export const faultWords: Readonly<Record<WorkflowFault, { readonly name: Bilingual; readonly says: Bilingual }>> = {
  stuck: {
    name: { vi: 'Kẹt', en: 'Stuck' },
    says: {
      vi:
        'Việc đến hạn bị từ chối như nhau mỗi lần, hoặc 500 lần gọi không được trả lời. ' +
        'Xem lỗi, rồi gọi lại hoặc khởi động lại.',
      en:
        'What is due is refused each time, or the workflow has not answered 500 pokes. ' +
        'Read the failure, then poke or restart it.',
    },
  },
  failing: {
    name: { vi: 'Lỗi khi thực hiện', en: 'Failing' },
    says: {
      vi: 'Lần gọi gần nhất hoặc một việc gửi đi bị lỗi; máy tự thử lại. Xem lỗi cuối và lần thử tới.',
      en: 'The last poke or an effect failed and is retried. See the last failure and the next attempt.',
    },
  },
  missing: {
    name: { vi: 'Chưa có quy trình', en: 'No workflow' },
    says: {
      vi: 'Hồ sơ cần quy trình mà chưa có quy trình nào trả lời. Gọi để khởi động từ sổ.',
      en: 'The case needs a workflow, and none has answered. Poke it to start one from the log.',
    },
  },
  lagging: {
    name: { vi: 'Chưa theo kịp', en: 'Lagging' },
    says: {
      vi: 'Quy trình chưa thấy sự kiện mới nhất. Thường tự theo kịp; nếu không, kiểm tra worker.',
      en: 'The workflow has not seen the last events. It usually catches up; if not, check the worker.',
    },
  },
  drift: {
    name: { vi: 'Lệch với sổ', en: 'Drift' },
    says: {
      vi: 'Quy trình ở giai đoạn khác với sổ. Khởi động lại từ sổ.',
      en: 'The workflow and the log are in different stages. Restart the workflow from the log.',
    },
  },
  held: {
    name: { vi: 'Việc gửi đang giữ', en: 'Effects held' },
    says: {
      vi: 'Sau khi khôi phục, việc gửi chờ quản trị viên hệ thống xác nhận.',
      en: 'After a restore, effects wait for the administrator of the installation to confirm.',
    },
  },
};

export const FaultyWorkflow = FollowView.extend({
  caseNumber: z.string().nullable(),
  unit: z.string().nullable(),
  logStage: z.string().nullable().describe('Stage by the log; `stage` is the workflow’s'),
  faults: z.array(z.enum(workflowFaults)),
  lastEffectError: z.string().nullable(),
});
