import type { Bilingual, DeadlineKind, RestReason, Role, Stage, Substate } from '@vinhdanh/contracts';

const say = (vi: string, en: string): Bilingual => ({ vi, en });

export const stageWords: Readonly<Record<Stage, Bilingual>> = {
  discovery: say('Phát hiện', 'Discovery'),
  cultivation: say('Bồi dưỡng', 'Cultivation'),
  recognition: say('Công nhận', 'Recognition'),
  appraisal: say('Thẩm định', 'Appraisal'),
  submission: say('Trình', 'Submission'),
  commendation: say('Khen thưởng', 'Commendation'),
  followUp: say('Theo dõi', 'Follow-up'),
};

export const substateWords: Readonly<Record<Substate, Bilingual>> = {
  referred: say('Mới giới thiệu', 'Referred'),
  verifying: say('Đang xác minh', 'Being verified'),
  accepted: say('Đã công nhận nhân tố mới', 'Accepted as new factor'),
  planned: say('Đã lập kế hoạch', 'Planned'),
  active: say('Đang bồi dưỡng', 'Being cultivated'),
  paused: say('Tạm dừng bồi dưỡng', 'Cultivation paused'),
  dossier: say('Hoàn thiện hồ sơ', 'Dossier in the making'),
  council: say('Hội đồng biểu quyết', 'Council votes'),
  recognised: say('Đã công nhận', 'Recognised'),
  sent: say('Chờ tiếp nhận', 'Waiting for receipt'),
  completeness: say('Kiểm tra thành phần', 'Completeness check'),
  supplement: say('Chờ bổ sung', 'Waiting for a supplement'),
  content: say('Thẩm định nội dung', 'Content appraisal'),
  voted: say('Hội đồng tỉnh đã biểu quyết', 'Provincial council has voted'),
  drafting: say('Dự thảo tờ trình', 'Submission in draft'),
  'before-chair': say('Đã trình Chủ tịch', 'Before the Chairman'),
  escalated: say('Đã trình Trung ương', 'Sent to the central level'),
  'received-centrally': say('Trung ương đã tiếp nhận', 'Received centrally'),
  decided: say('Đã ký quyết định', 'Decision signed'),
  registered: say('Đã vào sổ', 'Registered'),
  notified: say('Đã thông báo', 'Notified'),
  issued: say('Đã cấp bằng, tiền thưởng', 'Certificate and money issued'),
  awarded: say('Đã trao tặng', 'Presented'),
  tracking: say('Đang theo dõi', 'Followed up'),
};

export const restWords: Readonly<Record<RestReason, Bilingual>> = {
  declined: say('không tiếp nhận', 'declined'),
  withdrawn: say('đã rút', 'withdrawn'),
  merged: say('đã nhập vào hồ sơ khác', 'merged into another case'),
  'dropped-out': say('đưa ra khỏi nguồn bồi dưỡng', 'dropped out of cultivation'),
  'closed-not-passed': say('không được công nhận', 'not recognised'),
  'recognised-only': say('dừng ở công nhận cấp đơn vị', 'concluded with recognition at the unit'),
  ineligible: say('không đủ điều kiện', 'not eligible'),
  'centrally-refused': say('Trung ương không tặng', 'refused by the central level'),
  terminated: say('đã chấm dứt', 'terminated'),
  revoked: say('đã hủy bỏ khen thưởng', 'award revoked'),
  retired: say('đã kết thúc theo dõi', 'follow-up has ended'),
};

/** Whom one waits for. */
export const roleWords: Readonly<Record<Role, Bilingual>> = {
  referrer: say('người giới thiệu', 'the referrer'),
  'unit-officer': say('cán bộ đơn vị', 'the unit’s officer'),
  'unit-head': say('thủ trưởng đơn vị', 'the unit’s head'),
  assessor: say('người đánh giá', 'the assessor'),
  appraiser: say('Sở Nội vụ', 'the Department of Home Affairs'),
  'council-secretary': say('thư ký Hội đồng', 'the council’s secretary'),
  chair: say('Chủ tịch UBND tỉnh', 'the Chairman'),
  agency: say('cơ quan được hỏi ý kiến', 'the agency consulted'),
  'front-observer': say('Mặt trận Tổ quốc', 'the Front'),
  'entry-clerk': say('người nhập liệu', 'the entry clerk'),
  administrator: say('quản trị', 'the administrator'),
  auditor: say('kiểm toán', 'the auditor'),
};

export const deadlineWords: Readonly<Record<DeadlineKind, Bilingual>> = {
  verification: say('Xác minh', 'Verification'),
  'cultivation-review': say('Rà soát bồi dưỡng', 'Cultivation review'),
  'unit-posting': say('Niêm yết tại đơn vị', 'Posting at the unit'),
  completeness: say('Kiểm tra thành phần hồ sơ', 'Completeness check'),
  supplement: say('Bổ sung hồ sơ', 'Supplement'),
  appraisal: say('Thẩm định', 'Appraisal'),
  notification: say('Thông báo kết quả', 'Notification'),
  'annual-review': say('Rà soát hằng năm', 'Annual review'),
  'suspension-review': say('Xem lại việc tạm dừng', 'Review of the suspension'),
  consultation: say('Trả lời hiệp y', 'Reply to a consultation'),
  'public-comment': say('Lấy ý kiến nhân dân', 'Public comment'),
  'sudden-path': say('Thủ tục đơn giản', 'Simplified procedure'),
  'revocation-report': say('Báo cáo hủy bỏ', 'Report on a revocation'),
  'revocation-decision': say('Quyết định hủy bỏ', 'Decision on a revocation'),
};

export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
