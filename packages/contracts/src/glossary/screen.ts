import { CaseScreen } from '../case-screen.js';
import { DeadlineDays } from '../deadline-days.js';
import { RemarkAudience } from '../remark.js';
import { both, words } from './words.js';

const { boards, criteria, overlays, papers, rail, standing } = CaseScreen.shape;

/** The state of a member's ballot. */
export const ballotStatusWords = words(boards.element.shape.members.element.shape.status.options, {
  voted: both('Đã bỏ phiếu', 'Voted'),
  returned: both('Đã nộp phiếu', 'Returned'),
  outstanding: both('Chưa nộp phiếu', 'Outstanding'),
  recused: both('Không tham gia', 'Recused'),
});

export const criterionStatusWords = words(criteria.element.shape.status.options, {
  met: both('Đạt', 'Met'),
  'not-met': both('Không đạt', 'Not met'),
  open: both('Chưa đánh giá', 'Not assessed yet'),
});

export const paperStatusWords = words(papers.element.shape.status.options, {
  present: both('Có', 'Present'),
  missing: both('Thiếu', 'Missing'),
  'to-correct': both('Cần sửa', 'To be corrected'),
});

/** Overlays on a case, in any stage. */
export const overlayWords = words(overlays.element.shape.kind.options, {
  suspended: both('Tạm dừng', 'Suspended'),
  revocation: both('Đang xem xét hủy bỏ', 'Revocation under way'),
  historical: both('Hồ sơ cũ đang nhập', 'Entered from papers'),
});

/** The state of a stage on the rail. */
export const railStatusWords = words(rail.element.shape.status.options, {
  done: both('Đã qua', 'Done'),
  current: both('Đang ở đây', 'Here now'),
  stopped: both('Dừng ở đây', 'Stopped here'),
  skipped: both('Bỏ qua', 'Skipped'),
  ahead: both('Chưa tới', 'Ahead'),
});

/** The state of a waiting case. */
export const standingWords = words(standing.shape.tone.options, {
  waiting: both('Đang chờ', 'Waiting'),
  'due-today': both('Đến hạn hôm nay', 'Due today'),
  overdue: both('Quá hạn', 'Overdue'),
  suspended: both('Tạm dừng', 'Suspended'),
  resting: both('Đã kết thúc', 'Closed'),
});

/** What a day means in a term. */
export const dayRoleWords = words(DeadlineDays.shape.days.element.shape.role.options, {
  start: both('Ngày bắt đầu', 'First day'),
  counted: both('Ngày được tính', 'Counted'),
  weekend: both('Cuối tuần', 'Weekend'),
  'public-holiday': both('Nghỉ lễ', 'Public holiday'),
  'substitute-day-off': both('Nghỉ bù, hoán đổi', 'Substitute day off'),
  paused: both('Tạm dừng', 'Paused'),
  rolled: both('Chuyển sang ngày làm việc kế tiếp', 'Rolled to the next working day'),
  beyond: both('Ngoài thời hạn', 'Beyond the term'),
});

/** Who sees a remark on a case. */
export const audienceWords = words(RemarkAudience.options, {
  readers: both('Mọi người xem được hồ sơ', 'All who may read the case'),
  officers: both('Người xử lý và kiểm tra', 'Those who handle or examine it'),
});
