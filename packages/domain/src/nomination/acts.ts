import type { Bilingual, NominationCommandName, RestReason, Role, Stage, Substate } from '@vinhdanh/contracts';

/** What an act presupposes before its own guards are asked: where the case stands and who may do it. */
export interface Act {
  readonly label: Bilingual;
  /** Stage and substates in which it may be done; `any` = every substate. Absent for the act that opens a case. */
  readonly during: readonly { readonly stage: Stage; readonly substates: readonly Substate[] | 'any' }[];
  readonly roles: readonly Role[];
  /** `unit`: a grant that reaches the case's unit; `province`: one held at the province or a provincial body over that unit; `anywhere`: any grant of the role. */
  readonly scope: 'unit' | 'province' | 'anywhere';
  /** Whether it may be done while the case is suspended (G8). */
  readonly whileSuspended: boolean;
  /** Kinds of rest from which the act wakes the case. */
  readonly wakes: readonly RestReason[];
}

const everyStage: readonly Stage[] = ['discovery', 'cultivation', 'recognition', 'appraisal', 'submission', 'commendation'];
const all = (stage: Stage) => ({ stage, substates: 'any' as const });
const at = (stage: Stage, ...substates: Substate[]) => ({ stage, substates });
const act = (vi: string, en: string, scope: Act['scope'], roles: readonly Role[], during: Act['during'], whileSuspended = false, wakes: readonly RestReason[] = []): Act => ({
  label: { vi, en },
  during,
  roles,
  scope,
  whileSuspended,
  wakes,
});

/** Every act of a person, with its words, place and role (domain.md §4, columns "Commands (actor)"). */
export const acts: Readonly<Record<NominationCommandName, Act>> = {
  refer: act('Giới thiệu', 'Refer', 'anywhere', ['referrer', 'unit-officer'], []),
  'start-verify': act('Bắt đầu xác minh', 'Start verification', 'unit', ['unit-officer'], [at('discovery', 'referred')]),
  'accept-new-factor': act('Công nhận nhân tố mới', 'Accept as new factor', 'unit', ['unit-officer'], [all('discovery')]),
  decline: act(
    'Không tiếp nhận',
    'Decline',
    'unit',
    ['unit-officer', 'unit-head', 'appraiser', 'chair'],
    everyStage.map((stage) => all(stage)),
    true,
  ),
  withdraw: act(
    'Rút hồ sơ',
    'Withdraw',
    'anywhere',
    ['referrer', 'unit-officer', 'unit-head'],
    everyStage.map((stage) => all(stage)),
    true,
  ),
  'fast-track': act('Đề nghị theo thủ tục đơn giản', 'Fast-track by the simplified procedure', 'unit', ['unit-head'], [all('discovery')]),
  'merge-duplicate': act(
    'Nhập hồ sơ trùng',
    'Merge into another case',
    'unit',
    ['unit-officer', 'appraiser'],
    everyStage.map((stage) => all(stage)),
  ),
  're-refer': act('Giới thiệu lại', 'Refer again', 'anywhere', ['referrer', 'unit-officer'], [], false, ['declined', 'withdrawn', 'terminated', 'ineligible', 'closed-not-passed']),
  'pause-cultivation': act('Tạm dừng bồi dưỡng', 'Pause cultivation', 'unit', ['unit-officer'], [at('cultivation', 'planned', 'active')]),
  'continue-cultivation': act('Tiếp tục bồi dưỡng', 'Continue cultivation', 'unit', ['unit-officer'], [at('cultivation', 'paused')]),
  'drop-out': act('Đưa ra khỏi nguồn bồi dưỡng', 'Drop out', 'unit', ['unit-officer', 'unit-head'], [all('cultivation')]),
  'take-back': act('Nhận lại để bồi dưỡng', 'Take back into cultivation', 'unit', ['unit-officer', 'unit-head'], [], false, ['dropped-out', 'closed-not-passed', 'recognised-only']),
  plan: act('Lập kế hoạch bồi dưỡng', 'Plan cultivation', 'unit', ['unit-officer'], [all('cultivation')]),
  'log-support': act('Ghi hỗ trợ', 'Log support', 'unit', ['unit-officer'], [at('cultivation', 'planned', 'active'), all('followUp')]),
  'log-weakness-action': act('Ghi khắc phục hạn chế', 'Log action on a weakness', 'unit', ['unit-officer'], [at('cultivation', 'planned', 'active')]),
  review: act('Rà soát bồi dưỡng', 'Review cultivation', 'unit', ['unit-officer', 'unit-head'], [at('cultivation', 'planned', 'active')]),
  'declare-ready': act('Đề nghị công nhận', 'Declare ready', 'unit', ['unit-officer'], [at('cultivation', 'planned', 'active')]),
  'attach-paper': act(
    'Bổ sung giấy tờ',
    'Attach a paper',
    'unit',
    ['unit-officer', 'council-secretary', 'appraiser'],
    [all('recognition'), at('appraisal', 'completeness', 'supplement', 'content')],
    true,
  ),
  'assess-criterion': act('Đánh giá tiêu chuẩn', 'Assess a criterion', 'unit', ['assessor'], [all('recognition')]),
  convene: act('Triệu tập Hội đồng', 'Convene the council', 'unit', ['council-secretary'], [at('recognition', 'dossier')]),
  'cast-vote': act('Ghi phiếu', 'Cast a vote', 'unit', ['council-secretary'], [at('recognition', 'council')]),
  'return-ballot': act('Ghi phiếu đã nộp', 'Record a returned ballot', 'unit', ['council-secretary'], [at('recognition', 'council')]),
  'count-ballots': act('Kiểm phiếu kín', 'Count the secret ballots', 'unit', ['council-secretary'], [at('recognition', 'council')]),
  'correct-count': act('Đính chính kết quả kiểm phiếu', 'Correct a count', 'unit', ['council-secretary', 'appraiser'], [all('recognition'), all('appraisal')]),
  'not-pass': act('Không công nhận', 'Do not recognise', 'unit', ['unit-head'], [at('recognition', 'dossier', 'council')]),
  conclude: act('Dừng ở công nhận', 'Conclude with recognition', 'unit', ['unit-head'], [at('recognition', 'recognised')]),
  'commend-own': act('Khen thưởng theo thẩm quyền', 'Commend within own authority', 'unit', ['unit-head'], [at('recognition', 'recognised')]),
  introduce: act('Giới thiệu điển hình', 'Introduce the exemplar', 'unit', ['unit-head', 'appraiser'], [at('recognition', 'recognised'), all('commendation'), all('followUp')]),
  'close-vote': act('Kết thúc biểu quyết', 'Close the vote', 'unit', ['council-secretary'], [at('recognition', 'council')]),
  recognise: act('Công nhận điển hình', 'Recognise', 'unit', ['unit-head'], [at('recognition', 'council')]),
  'propose-up': act('Trình cấp trên', 'Propose to the province', 'unit', ['unit-head'], [at('recognition', 'recognised')]),
  receive: act('Tiếp nhận hồ sơ', 'Receive the dossier', 'province', ['appraiser'], [at('appraisal', 'sent')]),
  'request-supplement': act('Yêu cầu bổ sung', 'Request a supplement', 'province', ['appraiser'], [at('appraisal', 'completeness', 'content')]),
  resubmit: act('Nộp bổ sung', 'Resubmit', 'unit', ['unit-officer', 'unit-head'], [at('appraisal', 'supplement')]),
  'confirm-complete': act('Xác nhận hồ sơ đủ', 'Confirm completeness', 'province', ['appraiser'], [at('appraisal', 'completeness')]),
  'assess-content': act('Thẩm định nội dung', 'Assess the content', 'province', ['appraiser'], [at('appraisal', 'content')]),
  'request-consultation': act('Lấy ý kiến hiệp y', 'Ask agencies', 'province', ['appraiser'], [at('appraisal', 'content', 'voted')]),
  'reply-consultation': act('Trả lời hiệp y', 'Reply to a consultation', 'anywhere', ['agency', 'appraiser'], [at('appraisal', 'content', 'voted', 'supplement', 'completeness')], true),
  publish: act('Lấy ý kiến nhân dân', 'Publish for comment', 'province', ['appraiser'], [at('appraisal', 'content', 'voted')]),
  'extend-publication': act('Gia hạn lấy ý kiến', 'Extend the publication', 'province', ['appraiser'], [at('appraisal', 'content', 'voted')]),
  comment: act('Góp ý', 'Comment', 'unit', ['front-observer', 'referrer', 'unit-officer', 'appraiser', 'council-secretary'], [all('recognition'), all('appraisal')], true),
  'answer-comment': act('Trả lời góp ý', 'Answer a comment', 'unit', ['unit-officer', 'appraiser'], [all('recognition'), all('appraisal')], true),
  'reject-with-notice': act('Thông báo không đủ điều kiện', 'Reject with notice', 'province', ['appraiser'], [at('appraisal', 'content', 'voted')]),
  reopen: act('Mở lại với chứng cứ mới', 'Reopen with new evidence', 'unit', ['unit-head', 'unit-officer'], [], false, ['ineligible', 'centrally-refused', 'recognised-only']),
  'record-vote': act('Ghi kết quả Hội đồng tỉnh', 'Record the provincial vote', 'province', ['council-secretary', 'appraiser'], [at('appraisal', 'content')]),
  pass: act('Kết luận đủ điều kiện', 'Pass', 'province', ['appraiser'], [at('appraisal', 'content', 'voted')]),
  'submit-to-chair': act('Trình Chủ tịch', 'Submit to the Chairman', 'province', ['appraiser'], [at('submission', 'drafting')]),
  'send-back': act('Trả lại Sở Nội vụ', 'Send back', 'province', ['chair'], [at('submission', 'before-chair')]),
  escalate: act('Trình Trung ương', 'Submit to the central level', 'province', ['appraiser', 'chair'], [at('submission', 'before-chair')]),
  'record-party-opinion': act('Ghi ý kiến Tỉnh ủy', "Record the Party committee's opinion", 'province', ['appraiser'], [all('submission')]),
  'record-central-receipt': act('Ghi Bộ Nội vụ tiếp nhận', 'Record the central receipt', 'province', ['appraiser'], [at('submission', 'escalated')]),
  'record-central-supplement': act('Ghi Trung ương yêu cầu bổ sung', 'Record a central supplement', 'province', ['appraiser'], [at('submission', 'escalated', 'received-centrally')]),
  'record-outcome': act('Ghi kết quả Trung ương', 'Record the central outcome', 'province', ['appraiser'], [at('submission', 'escalated', 'received-centrally')]),
  'fall-back': act('Chuyển sang hình thức cấp tỉnh', 'Fall back to a provincial award', 'province', ['appraiser'], [at('submission', 'escalated', 'received-centrally')]),
  sign: act('Ký quyết định', 'Sign the decision', 'province', ['chair'], [at('submission', 'before-chair')]),
  'register-decision': act('Vào sổ quyết định', 'Register the decision', 'unit', ['appraiser', 'unit-officer'], [at('commendation', 'decided')]),
  notify: act('Thông báo', 'Notify', 'unit', ['appraiser', 'unit-officer'], [at('commendation', 'registered')]),
  'issue-objects': act('Cấp bằng, tiền thưởng', 'Issue certificate and money', 'unit', ['appraiser', 'unit-officer'], [at('commendation', 'notified')]),
  award: act('Trao tặng', 'Present the award', 'unit', ['appraiser', 'chair', 'unit-head', 'unit-officer'], [at('commendation', 'issued')]),
  'publish-story': act('Đăng bài tuyên truyền', 'Publish a story', 'unit', ['appraiser', 'unit-officer'], [at('commendation', 'awarded'), all('followUp')]),
  archive: act('Lưu trữ', 'Archive', 'unit', ['appraiser', 'unit-officer'], [at('commendation', 'awarded')]),
  'log-replication': act('Ghi nhân rộng', 'Log replication', 'unit', ['unit-officer'], [all('followUp')]),
  'annual-review': act('Rà soát hằng năm', 'Annual review', 'unit', ['unit-officer', 'unit-head'], [all('followUp')]),
  retire: act('Kết thúc theo dõi', 'Retire', 'unit', ['unit-head'], [all('followUp')]),
  suspend: act(
    'Tạm dừng',
    'Suspend',
    'unit',
    ['appraiser', 'unit-head'],
    everyStage.map((stage) => all(stage)),
  ),
  resume: act(
    'Tiếp tục',
    'Resume',
    'unit',
    ['appraiser', 'unit-head'],
    everyStage.map((stage) => all(stage)),
    true,
  ),
  terminate: act(
    'Chấm dứt',
    'Terminate',
    'province',
    ['appraiser', 'chair'],
    everyStage.map((stage) => all(stage)),
    true,
  ),
  'extend-deadline': act('Gia hạn', 'Extend a deadline', 'unit', ['unit-head', 'appraiser', 'chair'], [...everyStage.map((stage) => all(stage)), all('followUp')]),
  'mark-posthumous': act('Ghi truy tặng', 'Mark posthumous', 'unit', ['unit-officer', 'appraiser'], [...everyStage.map((stage) => all(stage)), all('followUp')], true),
  'transfer-custody': act('Chuyển đơn vị thụ lý', 'Transfer custody', 'unit', ['appraiser', 'administrator'], [...everyStage.map((stage) => all(stage)), all('followUp')], true),
  'correct-name': act('Đính chính tên', 'Correct the name', 'unit', ['unit-officer', 'appraiser'], [...everyStage.map((stage) => all(stage)), all('followUp')], true),
  'record-consent': act('Ghi ý kiến về việc công khai', 'Record the word on publicity', 'unit', ['unit-officer', 'appraiser'], [...everyStage.map((stage) => all(stage)), all('followUp')], true),
  'open-revocation': act('Mở thủ tục hủy bỏ', 'Open a revocation', 'unit', ['appraiser', 'unit-head'], [all('commendation'), all('followUp')], false, ['retired']),
  'report-revocation': act('Báo cáo đề nghị hủy bỏ', 'Report the revocation', 'unit', ['unit-head', 'appraiser'], [all('commendation'), all('followUp')]),
  revoke: act('Hủy bỏ quyết định', 'Revoke', 'unit', ['chair', 'unit-head'], [all('commendation'), all('followUp')]),
  uphold: act('Giữ nguyên quyết định', 'Uphold', 'unit', ['chair', 'unit-head'], [all('commendation'), all('followUp')]),
  release: act(
    'Đưa vào vận hành',
    'Release',
    'anywhere',
    ['appraiser', 'unit-officer', 'unit-head', 'administrator'],
    [...everyStage.map((stage) => all(stage)), all('followUp')],
    true,
  ),
  'pass-time': act('Cho thời gian trôi', 'Pass time', 'anywhere', ['entry-clerk'], [...everyStage.map((stage) => all(stage)), all('followUp')], true),
};
