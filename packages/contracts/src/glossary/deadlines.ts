import type { DeadlineStatus } from '../case-view.js';
import { CalendarDay } from '../calendar.js';
import { DeadlineKind, DeadlineRule, ExtensionRule } from '../policy.js';
import { both, words, type Words } from './words.js';

/** The clocks that a case may have. */
export const deadlineWords = words(DeadlineKind.options, {
  verification: both('Hạn xác minh', 'Verification'),
  'cultivation-review': both('Hạn rà soát bồi dưỡng', 'Review of the cultivation'),
  'unit-posting': both('Niêm yết tại đơn vị', 'Posting at the unit'),
  completeness: both('Hạn kiểm tra thành phần hồ sơ', 'Check of completeness'),
  supplement: both('Hạn bổ sung hồ sơ', 'Supplement'),
  appraisal: both('Hạn thẩm định', 'Appraisal'),
  notification: both('Hạn thông báo', 'Notification'),
  'annual-review': both('Rà soát hằng năm', 'Annual review'),
  'suspension-review': both('Hạn xem lại việc tạm dừng', 'Review of the suspension'),
  consultation: both('Hạn trả lời hiệp y', 'Consultation'),
  'public-comment': both('Lấy ý kiến nhân dân', 'Public comment'),
  'sudden-path': both('Hạn khen thưởng đột xuất', 'Sudden commendation'),
  'revocation-report': both('Hạn báo cáo đề nghị hủy bỏ', 'Report on the revocation'),
  'revocation-decision': both('Hạn quyết định hủy bỏ', 'Decision on the revocation'),
});

const statuses: Words<DeadlineStatus> = {
  running: both('Đang chạy', 'Running'),
  paused: both('Tạm dừng', 'Paused'),
  met: both('Đã hoàn thành', 'Met'),
  cancelled: both('Đã hủy', 'Cancelled'),
  ended: both('Đã kết thúc', 'Ended'),
};
export const deadlineStatusWords = words(['running', 'paused', 'met', 'cancelled', 'ended'], statuses);

export const deadlineUnitWords = words(DeadlineRule.shape.unit.options, {
  'working-day': both('ngày làm việc', 'working days'),
  day: both('ngày', 'days'),
  month: both('tháng', 'months'),
});

export const whileSuspendedWords = words(DeadlineRule.shape.whileSuspended.options, {
  stops: both('Ngừng tính khi hồ sơ tạm dừng', 'Stops while the case is suspended'),
  runs: both('Vẫn tính khi hồ sơ tạm dừng', 'Runs on while the case is suspended'),
});

/** The engine's own act after the last day. */
export const atEndWords = words(DeadlineRule.shape.atEnd.options, {
  escalate: both('Báo thủ trưởng', 'Tells the head'),
  'close-posting': both('Kết thúc niêm yết', 'Closes the posting'),
  return: both('Trả hồ sơ', 'Returns the dossier'),
  lapse: both('Ghi nhận không trả lời', 'Records that nothing came'),
  'close-publication': both('Kết thúc lấy ý kiến', 'Closes the publication'),
});

/** Days that a calendar names. */
export const dayKindWords = words(CalendarDay.shape.kind.options, {
  'public-holiday': both('Ngày nghỉ lễ', 'Public holiday'),
  'substitute-day-off': both('Ngày nghỉ bù, hoán đổi', 'Substitute day off'),
  'makeup-workday': both('Ngày làm bù', 'Make-up working day'),
});

/** Which level extends a clock. */
export const extendedByWords = words(ExtensionRule.shape.by.options, {
  'own-level': both('Cấp phải thực hiện', 'The level whose clock it is'),
  province: both('Cấp tỉnh', 'The province'),
});
