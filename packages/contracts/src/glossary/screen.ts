import { CaseScreen } from '../case-screen.js';
import { both, words } from './words.js';

const { boards, criteria, overlays, papers, rail, standing } = CaseScreen.shape;

/** What became of a member's ballot. */
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

/** What lies over a case, whatever its stage. */
export const overlayWords = words(overlays.element.shape.kind.options, {
  suspended: both('Tạm dừng', 'Suspended'),
  revocation: both('Đang xem xét hủy bỏ', 'Revocation under way'),
  historical: both('Hồ sơ cũ đang nhập', 'Entered from papers'),
});

/** How a stage of the path stands. */
export const railStatusWords = words(rail.element.shape.status.options, {
  done: both('Đã qua', 'Done'),
  current: both('Đang ở đây', 'Here now'),
  stopped: both('Dừng ở đây', 'Stopped here'),
  skipped: both('Bỏ qua', 'Skipped'),
  ahead: both('Chưa tới', 'Ahead'),
});

/** In what state a case waits. */
export const standingWords = words(standing.shape.tone.options, {
  waiting: both('Đang chờ', 'Waiting'),
  'due-today': both('Đến hạn hôm nay', 'Due today'),
  overdue: both('Quá hạn', 'Overdue'),
  suspended: both('Tạm dừng', 'Suspended'),
  resting: both('Đã khép lại', 'Closed'),
});
