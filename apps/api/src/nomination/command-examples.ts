import type { NominationCommandName, nominationCommands } from '@vinhdanh/contracts';
import type { z } from 'zod';

type Inputs = { readonly [N in NominationCommandName]: { readonly says: string; readonly input: z.input<(typeof nominationCommands)[N]> } };

const person = '7d2c2f5e-3a51-4a1c-9f35-0b6a4f7d1a01';

/** One sentence and one example per command, shown in the OpenAPI document. Persons and papers are made up. */
export const commandExamples: Inputs = {
  refer: {
    says: 'Refer a person, a collective or a household whose deed deserves to be looked at / Giới thiệu nhân tố',
    input: {
      subject: { id: person, kind: 'individual' },
      track: 'thematic',
      award: 'provincial-certificate',
      fields: [4],
      unit: '22792',
      source: 'mttq',
      summary: 'Tổ trưởng tổ hợp tác trồng rau hữu cơ, giúp 30 hộ thoát nghèo.',
      achievement: { title: 'Xây dựng nông thôn mới 2022–2023', from: '2022-01-01', to: '2023-03-31' },
    },
  },
  'start-verify': { says: 'The unit begins to verify the referral / Bắt đầu xác minh', input: { note: 'Đã gặp trưởng thôn.' } },
  'accept-new-factor': { says: 'Accept as a new factor; cultivation begins / Ghi nhận nhân tố mới', input: { reason: 'Việc làm có thật, có sức lan tỏa.' } },
  decline: { says: 'Decline the case, with the reason / Không tiếp nhận', input: { reason: 'Chưa có kết quả cụ thể.' } },
  withdraw: { says: 'The referrer withdraws / Rút giới thiệu', input: { reason: 'Người được giới thiệu không đồng ý.' } },
  plan: { says: 'Plan the support / Lập kế hoạch bồi dưỡng', input: { support: ['Hệ thống tưới nhỏ giọt'], weaknesses: ['Sổ sách'] } },
  'log-support': { says: 'Record support given / Ghi nhận hỗ trợ', input: { what: 'Lắp hệ thống tưới', cost: 12_000_000, mentor: 'Hội Nông dân huyện' } },
  'log-weakness-action': {
    says: 'Record what was done about a weakness / Khắc phục hạn chế',
    input: { weakness: 'Sổ sách', action: 'Tập huấn ghi chép', due: '2023-06-30', result: 'Đã ghi sổ đều' },
  },
  review: { says: 'Review the cultivation / Đánh giá bồi dưỡng', input: { finding: 'Tiến bộ rõ.' } },
  'declare-ready': { says: 'Declare ready for recognition / Đề nghị công nhận', input: { report: 'Đủ điều kiện xét công nhận.' } },
  'attach-paper': {
    says: 'Put a paper into the dossier: its number, date and hash / Bổ sung giấy tờ',
    input: { paper: 'achievement-report', number: '12/BC', date: '2023-08-24', title: 'Báo cáo thành tích' },
  },
  'assess-criterion': { says: 'Assess one criterion / Chấm tiêu chí', input: { criterion: 1, met: true, evidence: 'Xác nhận của Công an xã.' } },
  convene: { says: 'Convene the unit council / Triệu tập hội đồng cơ sở', input: { members: [person], on: '2023-09-08' } },
  'cast-vote': { says: 'Record one member’s open vote / Ghi phiếu', input: { member: person, choice: 'yes' } },
  'close-vote': { says: 'Close the vote with the minutes / Kết thúc bỏ phiếu', input: { minutes: '05/BB-HĐ' } },
  recognise: { says: 'The head recognises at unit level / Công nhận cấp đơn vị', input: { number: '45/QĐ-UBND' } },
  'propose-up': { says: 'Send the dossier up / Trình lên cấp trên', input: { number: '31/TTr-UBND' } },
  receive: { says: 'Receive the dossier; the clocks start / Tiếp nhận hồ sơ', input: { receipt: 'TN-0912' } },
  'request-supplement': { says: 'Ask for what is missing; the clock stops / Yêu cầu bổ sung', input: { missing: ['Biên bản họp'], reason: 'Thiếu chữ ký.' } },
  resubmit: { says: 'Send what was missing / Nộp bổ sung', input: { note: 'Đã bổ sung biên bản.' } },
  'confirm-complete': { says: 'Find the dossier complete / Xác nhận hồ sơ đầy đủ', input: {} },
  'assess-content': { says: 'Assess the content / Thẩm định nội dung', input: { conclusion: 'Thành tích rõ ràng, đúng đối tượng.' } },
  'record-vote': {
    says: 'Record the result of the provincial council / Ghi kết quả bỏ phiếu',
    input: { members: 15, present: 14, yes: 14, no: 0, abstain: 0, invalid: 0, minutes: '19/BB-HĐTĐKT' },
  },
  pass: { says: 'Pass the appraisal / Thẩm định đạt', input: { report: '210/BC-SNV' } },
  'submit-to-chair': { says: 'Put before the chairman / Trình Chủ tịch', input: { number: '1550/TTr-SNV' } },
  sign: { says: 'The chairman signs the decision / Ký quyết định', input: { decisionNumber: '1234/QĐ-UBND' } },
  'register-decision': { says: 'Register the decision / Vào sổ quyết định', input: { number: '1234/QĐ-UBND', date: '2023-10-06' } },
  notify: { says: 'Notify the nominee / Thông báo', input: { text: 'Kính mời dự lễ trao thưởng.', email: 'hoinongdan@example.vn' } },
  'issue-objects': { says: 'Issue certificate and money / Cấp bằng và tiền thưởng', input: { certificate: 'BK-2023-0456' } },
  award: { says: 'Present the award / Trao thưởng', input: { place: 'Hội trường UBND tỉnh', on: '2023-10-13' } },
  'publish-story': { says: 'Publish the story / Đăng bài tuyên truyền', input: { channel: 'Đài PTTH', title: 'Người trồng rau sạch ở Bác Ái' } },
  archive: { says: 'File the case / Lưu hồ sơ', input: { archiveNumber: 'LT-2023-77' } },
  'log-replication': { says: 'Record that others follow the example / Ghi nhận nhân rộng', input: { where: 'Thôn Đá Ba Cái', note: 'Mười hộ làm theo.' } },
  'annual-review': { says: 'Yearly review / Đánh giá hằng năm', input: { finding: 'Mô hình vẫn giữ vững.' } },
  retire: { says: 'End the follow-up / Kết thúc theo dõi', input: { reason: 'Hết thời gian theo dõi.' } },
  suspend: { says: 'Suspend the case / Tạm dừng', input: { reason: 'denunciation', document: '15/TB-TTr' } },
  resume: { says: 'Resume the case / Tiếp tục', input: { document: '21/KL-TTr' } },
  release: { says: 'Release a case entered from papers; from now on it is live / Chuyển sang theo dõi trực tiếp', input: {} },
  'pass-time': { says: 'Historical entry: let time pass to the end of a day / Để thời gian trôi', input: { to: '2023-04-20' } },
};
