import { keyed, both } from './words.js';

/** What is asked of whoever a case waits for, by the command that answers it. */
export const askWords = keyed({
  'start-verify': both('Xác minh người được giới thiệu', 'Verify the referral'),
  'accept-new-factor': both('Kết luận xác minh', 'Conclude the verification'),
  plan: both('Lập kế hoạch bồi dưỡng', 'Plan the cultivation'),
  'declare-ready': both('Bồi dưỡng và đề nghị công nhận', 'Cultivate and declare ready'),
  'continue-cultivation': both('Tiếp tục bồi dưỡng', 'Take cultivation up again'),
  'assess-criterion': both('Đánh giá tiêu chuẩn', 'Assess the criteria'),
  convene: both('Triệu tập Hội đồng đơn vị', 'Convene the unit council'),
  'cast-vote': both('Ghi phiếu của thành viên', "Record the members' votes"),
  'return-ballot': both('Thu phiếu kín', 'Collect the secret ballots'),
  'count-ballots': both('Kiểm phiếu kín', 'Count the secret ballots'),
  'close-vote': both('Kết thúc biểu quyết, lập biên bản', 'Close the vote, write the minutes'),
  recognise: both('Quyết định công nhận', 'Decide on recognition'),
  'propose-up': both('Trình cấp trên', 'Propose to the province'),
  receive: both('Tiếp nhận hồ sơ', 'Receive the dossier'),
  'confirm-complete': both('Kiểm tra thành phần hồ sơ', "Check the dossier's completeness"),
  resubmit: both('Nộp bổ sung', 'Hand in the supplement'),
  'assess-content': both('Thẩm định nội dung', 'Assess the content'),
  'record-vote': both('Đưa ra Hội đồng tỉnh', 'Put before the provincial council'),
  pass: both('Kết luận thẩm định', 'Conclude the appraisal'),
  'submit-to-chair': both('Trình Chủ tịch', 'Submit to the Chairman'),
  sign: both('Ký quyết định', 'Sign the decision'),
  'record-central-receipt': both('Theo dõi Bộ Nội vụ tiếp nhận', 'Await the central receipt'),
  'record-outcome': both('Ghi kết quả Trung ương', 'Record the central outcome'),
  'fall-back': both('Chuyển sang hình thức cấp tỉnh, hoặc khép lại', 'Fall back to a provincial award, or close'),
  'register-decision': both('Vào sổ quyết định', 'Enter the decision in the register'),
  notify: both('Thông báo kết quả', 'Notify'),
  'issue-objects': both('Cấp bằng, tiền thưởng', 'Issue certificate and money'),
  award: both('Tổ chức trao tặng', 'Present the award'),
  archive: both('Lưu trữ hồ sơ', 'Archive the case'),
  'annual-review': both('Rà soát hằng năm', 'Review of the year'),
  resume: both('Theo dõi kết luận, cho tiếp tục', 'Await the conclusion, resume'),
  revoke: both('Quyết định hủy bỏ hoặc giữ nguyên', 'Revoke or uphold'),
  'report-revocation': both('Báo cáo đề nghị hủy bỏ', 'Report on the revocation'),
  'reply-consultation': both('Trả lời hiệp y', 'Reply to the consultation'),
  'answer-comment': both('Trả lời góp ý', 'Answer the comments'),
});

/** A command that a work item may ask for. */
export type WorkAsk = keyof typeof askWords;
