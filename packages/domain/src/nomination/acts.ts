import type { Bilingual, NominationCommandName, Role, Stage, Substate } from '@vinhdanh/contracts';

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
}

const everyStage: readonly Stage[] = ['discovery', 'cultivation', 'recognition', 'appraisal', 'submission', 'commendation'];
const all = (stage: Stage) => ({ stage, substates: 'any' as const });
const at = (stage: Stage, ...substates: Substate[]) => ({ stage, substates });
const act = (vi: string, en: string, scope: Act['scope'], roles: readonly Role[], during: Act['during'], whileSuspended = false): Act => ({
  label: { vi, en },
  during,
  roles,
  scope,
  whileSuspended,
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
  'close-vote': act('Kết thúc biểu quyết', 'Close the vote', 'unit', ['council-secretary'], [at('recognition', 'council')]),
  recognise: act('Công nhận điển hình', 'Recognise', 'unit', ['unit-head'], [at('recognition', 'council')]),
  'propose-up': act('Trình cấp trên', 'Propose to the province', 'unit', ['unit-head'], [at('recognition', 'recognised')]),
  receive: act('Tiếp nhận hồ sơ', 'Receive the dossier', 'province', ['appraiser'], [at('appraisal', 'sent')]),
  'request-supplement': act('Yêu cầu bổ sung', 'Request a supplement', 'province', ['appraiser'], [at('appraisal', 'completeness', 'content')]),
  resubmit: act('Nộp bổ sung', 'Resubmit', 'unit', ['unit-officer', 'unit-head'], [at('appraisal', 'supplement')]),
  'confirm-complete': act('Xác nhận hồ sơ đủ', 'Confirm completeness', 'province', ['appraiser'], [at('appraisal', 'completeness')]),
  'assess-content': act('Thẩm định nội dung', 'Assess the content', 'province', ['appraiser'], [at('appraisal', 'content')]),
  'record-vote': act('Ghi kết quả Hội đồng tỉnh', 'Record the provincial vote', 'province', ['council-secretary', 'appraiser'], [at('appraisal', 'content')]),
  pass: act('Kết luận đủ điều kiện', 'Pass', 'province', ['appraiser'], [at('appraisal', 'content', 'voted')]),
  'submit-to-chair': act('Trình Chủ tịch', 'Submit to the Chairman', 'province', ['appraiser'], [at('submission', 'drafting')]),
  sign: act('Ký quyết định', 'Sign the decision', 'province', ['chair'], [at('submission', 'before-chair')]),
  'register-decision': act('Vào sổ quyết định', 'Register the decision', 'province', ['appraiser'], [at('commendation', 'decided')]),
  notify: act('Thông báo', 'Notify', 'province', ['appraiser'], [at('commendation', 'registered')]),
  'issue-objects': act('Cấp bằng, tiền thưởng', 'Issue certificate and money', 'province', ['appraiser'], [at('commendation', 'notified')]),
  award: act('Trao tặng', 'Present the award', 'province', ['appraiser', 'chair'], [at('commendation', 'issued')]),
  'publish-story': act('Đăng bài tuyên truyền', 'Publish a story', 'province', ['appraiser'], [at('commendation', 'awarded'), all('followUp')]),
  archive: act('Lưu trữ', 'Archive', 'province', ['appraiser'], [at('commendation', 'awarded')]),
  'log-replication': act('Ghi nhân rộng', 'Log replication', 'unit', ['unit-officer'], [all('followUp')]),
  'annual-review': act('Rà soát hằng năm', 'Annual review', 'unit', ['unit-officer', 'unit-head'], [all('followUp')]),
  retire: act('Kết thúc theo dõi', 'Retire', 'unit', ['unit-head'], [all('followUp')]),
  suspend: act(
    'Tạm dừng',
    'Suspend',
    'province',
    ['appraiser', 'unit-head'],
    everyStage.map((stage) => all(stage)),
  ),
  resume: act(
    'Tiếp tục',
    'Resume',
    'province',
    ['appraiser', 'unit-head'],
    everyStage.map((stage) => all(stage)),
    true,
  ),
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
