import { restReasons, stageExits, stages, substates } from '../nomination/stage.js';
import { both, words } from './words.js';

/** The six stages of the plan and the follow-up, as the stage rail names them. */
export const stageWords = words(stages, {
  discovery: both('Phát hiện', 'Discovery'),
  cultivation: both('Bồi dưỡng', 'Cultivation'),
  recognition: both('Công nhận cấp đơn vị', 'Unit recognition'),
  appraisal: both('Thẩm định', 'Appraisal'),
  submission: both('Trình', 'Submission'),
  commendation: both('Khen thưởng', 'Commendation'),
  followUp: both('Theo dõi sau khen thưởng', 'Follow-up'),
});

/** The step of a case within its stage. */
export const substateWords = words(substates, {
  referred: both('Mới giới thiệu', 'Referred'),
  verifying: both('Đang xác minh', 'Being verified'),
  accepted: both('Đã nhận bồi dưỡng', 'Accepted for cultivation'),
  planned: both('Đã có kế hoạch bồi dưỡng', 'Cultivation planned'),
  active: both('Đang bồi dưỡng', 'In cultivation'),
  paused: both('Tạm dừng bồi dưỡng', 'Cultivation paused'),
  dossier: both('Lập hồ sơ', 'Dossier in preparation'),
  council: both('Hội đồng đơn vị', 'Before the unit council'),
  recognised: both('Đã công nhận', 'Recognised'),
  sent: both('Đã gửi, chờ tiếp nhận', 'Sent, to be received'),
  completeness: both('Kiểm tra thành phần hồ sơ', 'Check of completeness'),
  supplement: both('Chờ bổ sung', 'Awaiting a supplement'),
  content: both('Thẩm định nội dung', 'Appraisal of content'),
  voted: both('Hội đồng tỉnh đã biểu quyết', 'Provincial council has voted'),
  drafting: both('Dự thảo tờ trình', 'Submission being drafted'),
  'before-chair': both('Đang trình Chủ tịch', 'Before the Chairman'),
  escalated: both('Đã trình Trung ương', 'Submitted to the central level'),
  'received-centrally': both('Trung ương đã tiếp nhận', 'Received centrally'),
  decided: both('Đã có quyết định', 'Decided'),
  registered: both('Đã vào sổ quyết định', 'Registered'),
  notified: both('Đã thông báo', 'Notified'),
  issued: both('Đã cấp bằng, tiền thưởng', 'Certificate and money issued'),
  awarded: both('Đã trao tặng', 'Presented'),
  tracking: both('Đang theo dõi', 'Being followed up'),
});

/** Why a case rests. */
export const restWords = words(restReasons, {
  declined: both('Không tiếp nhận', 'Declined'),
  withdrawn: both('Đã rút', 'Withdrawn'),
  merged: both('Đã nhập vào hồ sơ khác', 'Merged into another case'),
  'dropped-out': both('Đưa ra khỏi nguồn bồi dưỡng', 'Dropped out of cultivation'),
  'closed-not-passed': both('Khép lại, không được công nhận', 'Closed, not recognised'),
  'recognised-only': both('Dừng ở công nhận cấp đơn vị', 'Concluded with recognition'),
  ineligible: both('Không đủ điều kiện', 'Ineligible'),
  'centrally-refused': both('Trung ương không đồng ý', 'Refused centrally'),
  terminated: both('Chấm dứt', 'Terminated'),
  revoked: both('Đã hủy bỏ quyết định', 'Revoked'),
  retired: both('Kết thúc theo dõi', 'Retired'),
});

/** How a case left a stage. */
export const exitWords = words(stageExits, {
  ...restWords,
  accepted: both('Nhận làm nhân tố mới', 'Accepted as a new factor'),
  'fast-tracked': both('Đi theo thủ tục đơn giản', 'Fast-tracked'),
  'proposed-higher': both('Đề nghị hình thức cao hơn', 'Proposed higher'),
  ready: both('Đề nghị công nhận', 'Declared ready'),
  proposed: both('Trình cấp trên', 'Proposed to the province'),
  commended: both('Đơn vị khen thưởng theo thẩm quyền', 'Commended within own authority'),
  'not-passed': both('Không được công nhận', 'Not recognised'),
  passed: both('Đủ điều kiện', 'Passed'),
  returned: both('Trả hồ sơ', 'Returned'),
  signed: both('Đã ký quyết định', 'Signed'),
  'sent-back': both('Chủ tịch trả lại', 'Sent back by the Chairman'),
  'fell-back': both('Chuyển sang hình thức cấp tỉnh', 'Fallen back to a provincial award'),
  'centrally-supplemented': both('Trung ương yêu cầu bổ sung', 'Central supplement requested'),
  archived: both('Đã lưu trữ', 'Archived'),
  're-referred': both('Giới thiệu lại', 'Referred again'),
  'taken-back': both('Nhận lại để bồi dưỡng', 'Taken back into cultivation'),
  reopened: both('Mở lại', 'Reopened'),
  'looked-at-again': both('Xem xét lại', 'Looked at again'),
});
