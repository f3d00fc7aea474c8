import type { NominationCommandName, nominationCommands } from '@vinhdanh/contracts';
import type { z } from 'zod';

type Inputs = {
  readonly [N in NominationCommandName]: {
    readonly says: string;
    readonly input: z.input<(typeof nominationCommands)[N]>;
  };
};

const person = '7d2c2f5e-3a51-4a1c-9f35-0b6a4f7d1a01';
const otherCase = '01932f10-6c3a-7b21-8d5e-4f1a2b3c4d5e';

/**
 * One sentence and one example per command, shown in the OpenAPI document beside its name in the glossary. Persons and
 * papers are invented.
 */
export const commandExamples: Inputs = {
  refer: {
    says: 'Refer a person, a collective or a household for a deed',
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
  'start-verify': { says: 'The unit begins to verify the referral', input: { note: 'Đã gặp trưởng thôn.' } },
  'accept-new-factor': {
    says: 'Accept as a new factor; cultivation begins',
    input: { reason: 'Việc làm có thật, có sức lan tỏa.' },
  },
  decline: { says: 'Decline the case, with the reason', input: { reason: 'Chưa có kết quả cụ thể.' } },
  withdraw: { says: 'The referrer withdraws', input: { reason: 'Người được giới thiệu không đồng ý.' } },
  'fast-track': {
    says: 'Take a sudden deed or a contribution straight to appraisal by the simplified procedure',
    input: { trigger: 'sudden-deed', reason: 'Cứu ba ngư dân trong đêm biển động, có xác nhận của Đồn Biên phòng.' },
  },
  'merge-duplicate': {
    says: 'Merge into the earlier case; this one comes to rest',
    input: { into: otherCase, reason: 'Mặt trận và Hội Nông dân cùng giới thiệu một người.' },
  },
  're-refer': {
    says: 'Refer an ended case again, with new evidence',
    input: { evidence: 'Vụ đông xuân 2023–2024: thêm 20 hộ làm theo, có xác nhận của xã.' },
  },
  'pause-cultivation': {
    says: 'Pause the cultivation; the quarterly review waits',
    input: { reason: 'Hạn hán, tổ nghỉ vụ hè thu.' },
  },
  'continue-cultivation': { says: 'Continue the cultivation', input: { note: 'Đã có nước tưới.' } },
  'drop-out': { says: 'Take out of cultivation, back into the pool', input: { reason: 'Chuyển đi nơi khác làm ăn.' } },
  'take-back': { says: 'Take back into cultivation', input: { reason: 'Đã trở về và khôi phục mô hình.' } },
  plan: { says: 'Plan the support', input: { support: ['Hệ thống tưới nhỏ giọt'], weaknesses: ['Sổ sách'] } },
  'log-support': {
    says: 'Record support given',
    input: { what: 'Lắp hệ thống tưới', cost: 12_000_000, mentor: 'Hội Nông dân huyện' },
  },
  'log-weakness-action': {
    says: 'Record an action on a weakness',
    input: { weakness: 'Sổ sách', action: 'Tập huấn ghi chép', due: '2023-06-30', result: 'Đã ghi sổ đều' },
  },
  review: { says: 'Review the cultivation', input: { finding: 'Tiến bộ rõ.' } },
  'declare-ready': { says: 'Declare ready for recognition', input: { report: 'Đủ điều kiện xét công nhận.' } },
  'attach-paper': {
    says: 'Attach a paper to the dossier: its number, date and hash',
    input: { paper: 'achievement-report', number: '12/BC', date: '2023-08-24', title: 'Báo cáo thành tích' },
  },
  'assess-criterion': {
    says: 'Assess one criterion',
    input: { criterion: 1, met: true, evidence: 'Xác nhận của Công an xã.' },
  },
  convene: { says: 'Convene the unit council', input: { members: [person], on: '2023-09-08' } },
  'cast-vote': { says: 'Record one member’s open vote', input: { member: person, choice: 'yes' } },
  'correct-vote': {
    says: 'Correct an open vote that was recorded wrongly, before the vote is closed',
    input: { member: person, choice: 'no', reason: 'Thư ký ghi nhầm.' },
  },
  'recuse-member': {
    says: 'Recuse a member who turns out to be concerned in the case while the sitting is open',
    input: { member: person, reason: 'Vợ của người được đề nghị.' },
  },
  'return-ballot': {
    says: 'Secret vote: record that a member’s ballot came back, never the choice',
    input: { member: person, written: true },
  },
  'count-ballots': {
    says: 'Secret vote: record the count by secretary and teller',
    input: { yes: 8, no: 0, abstain: 0, invalid: 1, teller: person },
  },
  'correct-count': {
    says: 'Correct a count, with the reason; the former one stays in the case’s history',
    input: {
      yes: 13,
      no: 1,
      abstain: 0,
      invalid: 0,
      teller: person,
      minutes: '07/BB-KP',
      reason: 'Biên bản ghi nhầm một phiếu không đồng ý.',
    },
  },
  'propose-count': {
    says: 'Propose a corrected count, which the teller confirms from their own account',
    input: {
      yes: 13,
      no: 1,
      abstain: 0,
      invalid: 0,
      teller: person,
      reason: 'Biên bản ghi nhầm một phiếu không đồng ý.',
    },
  },
  'confirm-count': { says: 'Confirm, as the teller, the corrected count that the secretary proposed', input: {} },
  'close-vote': { says: 'Close the vote with the minutes', input: { minutes: '05/BB-HĐ' } },
  'not-pass': {
    says: 'The head does not recognise: the case returns to cultivation, or closes',
    input: { reason: 'Hội đồng không thông qua; cần bồi dưỡng thêm.', close: false },
  },
  conclude: {
    says: 'Conclude with recognition; the case counts towards the quota',
    input: { note: 'Đủ chỉ tiêu điển hình của xã.' },
  },
  'commend-own': {
    says: 'The head decides an award within their own authority',
    input: { decisionNumber: '88/QĐ-UBND' },
  },
  introduce: {
    says: 'Introduce the exemplar for publicity, apart from any award',
    input: { to: 'Đài Phát thanh và Truyền hình', note: 'Chuyên mục “Người tốt, việc tốt”.' },
  },
  recognise: { says: 'The head recognises at unit level', input: { number: '45/QĐ-UBND' } },
  'propose-up': { says: 'Send the dossier up', input: { number: '31/TTr-UBND' } },
  receive: { says: 'Receive the dossier; the clocks start', input: { receipt: 'TN-0912' } },
  'request-supplement': {
    says: 'Request missing papers; the clock stops',
    input: { missing: ['Biên bản họp'], reason: 'Thiếu chữ ký.' },
  },
  resubmit: { says: 'Send the missing papers', input: { note: 'Đã bổ sung biên bản.' } },
  'confirm-complete': { says: 'Confirm that the dossier is complete', input: {} },
  'assess-content': { says: 'Assess the content', input: { conclusion: 'Thành tích rõ ràng, đúng đối tượng.' } },
  'request-consultation': {
    says: 'Consult agencies; each has its own clock',
    input: {
      agencies: ['NT-THUE', 'NT-BHXH'],
      question: 'Đề nghị cho ý kiến về việc chấp hành nghĩa vụ thuế, bảo hiểm xã hội 2020–2024.',
    },
  },
  'reply-consultation': {
    says: 'An agency’s reply, from the agency or entered by the appraiser from its paper; late replies are accepted',
    input: {
      agency: 'NT-BHXH',
      objection: true,
      text: 'Còn nợ 214 triệu đồng bảo hiểm xã hội.',
      document: '903/BHXH-QLT',
      on: '2024-08-29',
    },
  },
  'answer-objection': {
    says: 'Answer an agency’s objection, before a council votes on the case',
    input: { agency: 'NT-BHXH', answer: 'Công ty đã nộp đủ ngày 5/9/2024, kèm xác nhận.', document: '951/BHXH-QLT' },
  },
  publish: { says: 'Publish for public comment; the period begins', input: { place: 'Cổng thông tin điện tử tỉnh' } },
  'extend-publication': {
    says: 'Extend public comment, on a legal basis',
    input: { days: 5, basis: 'Văn bản 210/UBND-NC' },
  },
  comment: {
    says: 'Record a comment of a citizen, the Front or a member',
    input: { from: 'front', text: 'Đề nghị làm rõ số hộ được giúp.', document: '45/MTTQ-BTT' },
  },
  'answer-comment': {
    says: 'Answer a comment by its number',
    input: { comment: 1, answer: 'Đã đối chiếu danh sách 30 hộ có xác nhận của xã.' },
  },
  'reject-with-notice': {
    says: 'Reject as not eligible; the nominee’s unit gets notice',
    input: { reason: 'Thành tích trùng với lần khen năm 2022.' },
  },
  reopen: {
    says: 'Reopen a rejected case with new evidence',
    input: { evidence: 'Bổ sung báo cáo kết quả giai đoạn 2023–2024.' },
  },
  'record-vote': {
    says: 'Record the result of the provincial council',
    input: { members: 15, present: 14, yes: 14, no: 0, abstain: 0, invalid: 0, minutes: '19/BB-HĐTĐKT' },
  },
  pass: { says: 'Pass the appraisal', input: { report: '210/BC-SNV' } },
  'submit-to-chair': { says: 'Submit to the chairman', input: { number: '1550/TTr-SNV' } },
  sign: { says: 'The chairman signs the decision', input: { decisionNumber: '1234/QĐ-UBND' } },
  'send-back': {
    says: 'The chairman sends the submission back to the department',
    input: { reason: 'Làm rõ phạm vi ảnh hưởng của mô hình.' },
  },
  escalate: { says: 'Submit a case that the central level decides', input: { number: '2301/TTr-UBND' } },
  'record-party-opinion': {
    says: 'Record the opinion of the provincial Party committee',
    input: { document: '512-CV/TU', agrees: true },
  },
  'record-central-receipt': {
    says: 'Record that the Ministry has received the dossier',
    input: { document: '7710/BNV-TĐKT' },
  },
  'record-central-supplement': {
    says: 'Record a request of the Ministry; the case returns to appraisal',
    input: { document: '8024/BNV-TĐKT', missing: ['Xác nhận nghĩa vụ nộp thuế'] },
  },
  'record-outcome': {
    says: 'Record what the central level decided',
    input: {
      granted: true,
      decisionNumber: '1105/QĐ-TTg',
      decidedOn: '2024-11-18',
      money: 8_190_000,
      document: '9002/BNV-TĐKT',
      close: false,
    },
  },
  'fall-back': {
    says: 'After a central refusal: a provincial award, decided on the same case',
    input: { award: 'provincial-certificate', reason: 'Trung ương cho rằng phạm vi ảnh hưởng trong tỉnh.' },
  },
  'register-decision': { says: 'Register the decision', input: { number: '1234/QĐ-UBND', date: '2023-10-06' } },
  notify: {
    says: 'Notify the nominee',
    input: { text: 'Kính mời dự lễ trao thưởng.', email: 'hoinongdan@example.vn' },
  },
  'issue-objects': { says: 'Issue certificate and money', input: { certificate: 'BK-2023-0456' } },
  award: { says: 'Present the award', input: { place: 'Hội trường UBND tỉnh', on: '2023-10-13' } },
  'publish-story': {
    says: 'Publish the story',
    input: { channel: 'Đài PTTH', title: 'Người trồng rau sạch ở Bác Ái' },
  },
  archive: { says: 'File the case', input: { archiveNumber: 'LT-2023-77' } },
  'log-replication': {
    says: 'Record that others have followed the example',
    input: { where: 'Thôn Đá Ba Cái', note: 'Mười hộ làm theo.' },
  },
  'annual-review': { says: 'Yearly review', input: { finding: 'Mô hình vẫn giữ vững.' } },
  'propose-higher': {
    says: 'Open a linked case for a higher award; it cites this award as history and names a new achievement',
    input: {
      award: 'prime-minister-certificate',
      reason: 'Hai năm sau khi được khen, mô hình đã lan ra ba huyện.',
      achievement: { title: 'Nhân rộng mô hình ra ba huyện', from: '2023-04-01', to: '2024-02-29' },
    },
  },
  retire: { says: 'End the follow-up', input: { reason: 'Hết thời gian theo dõi.' } },
  'admit-overlap': {
    says: 'Record why awards for an overlapping period are for another deed',
    input: { reason: 'Quyết định trước khen thành tích chữa cháy; hồ sơ này khen sản xuất hữu cơ.' },
  },
  suspend: { says: 'Suspend the case', input: { reason: 'denunciation', document: '15/TB-TTr' } },
  'record-denunciation': {
    says: 'Record a denunciation; only the appraiser and the auditor of the case can read who denounced',
    input: {
      document: '08/PC-TTr',
      denouncer: { name: 'Người Tố Cáo Ví Dụ' },
      content: 'Đất sản xuất ghi trong báo cáo không phải của hợp tác xã.',
    },
  },
  resume: { says: 'Resume the case', input: { document: '21/KL-TTr' } },
  terminate: {
    says: 'Terminate the case for a finding',
    input: { document: 'Quyết định xử phạt 118/QĐ-XPHC', reason: 'Xả thải không phép, đã bị xử phạt.' },
  },
  'extend-deadline': {
    says: 'Extend a running clock, on a legal basis',
    input: { deadline: 'appraisal#1', count: 5, basis: 'Văn bản 402/UBND-NC' },
  },
  'mark-posthumous': {
    says: 'Record that the nominee has died; the award is posthumous',
    input: { document: 'Trích lục khai tử 12/2023', on: '2023-10-01' },
  },
  'transfer-custody': {
    says: 'Transfer the case to the succeeding unit',
    input: { unit: '22861', basis: 'Nghị quyết 1667/NQ-UBTVQH15' },
  },
  'propose-repin': {
    says: 'Propose another pack for this case, on a legal basis; a second person confirms',
    input: {
      pack: 'ninh-thuan-2024',
      basis: 'Văn bản 1508/BNV-TĐKT',
      reason: 'Hồ sơ tiếp nhận trước 01/01/2024 nhưng thẩm định theo Nghị định mới.',
    },
  },
  'confirm-repin': {
    says: 'Confirm, as a second person, the pack that was proposed',
    input: { note: 'Đã đối chiếu căn cứ.' },
  },
  'waive-revote': {
    says: 'Confirm the vote of a council that has ended, on a legal basis',
    input: {
      basis: 'Văn bản 2310/BNV-TĐKT',
      reason: 'Biên bản của Hội đồng cũ vẫn có giá trị theo quy định chuyển tiếp.',
    },
  },
  'correct-name': {
    says: 'Correct the nominee’s name, with a paper',
    input: {
      document: 'Trích lục cải chính 7/2023',
      name: 'Pi Năng Thị Ví Dụ',
      reason: 'Hồ sơ ghi sai tên đệm.',
    },
  },
  'correct-period': {
    says: 'Correct the days of the achievement, before a decision is signed',
    input: {
      from: '2021-01-01',
      to: '2023-03-31',
      document: 'Công văn 12/UBND',
      reason: 'Báo cáo ghi sai ngày bắt đầu.',
    },
  },
  'correct-paper': {
    says: 'Correct number and date of a paper of the dossier; without one, the paper has none',
    input: {
      paper: 'submission-letter',
      number: '42/TTr-UBND',
      date: '2023-09-08',
      document: 'Công văn 13/UBND',
      reason: 'Ghi nhầm số.',
    },
  },
  'correct-decision': {
    says: 'Correct, by a decision of its own, the name that a signed decision prints',
    input: {
      decisionNumber: '1250/QĐ-UBND',
      name: 'Pi Năng Thị Ví Dụ',
      document: 'Trích lục cải chính 7/2023',
      reason: 'Quyết định in sai tên đệm.',
    },
  },
  'record-consent': {
    says: 'Record whether the nominee or the family agrees to be shown in public',
    input: { granted: false, document: 'Đơn của gia đình ngày 12/11/2025' },
  },
  'open-revocation': {
    says: 'Open the revocation of an award, on a legal ground',
    input: { ground: 'dishonest-declaration', document: 'Kết luận thanh tra 9/KL-TTr' },
  },
  'report-revocation': { says: 'The submitter reports and proposes revocation', input: { document: '61/BC-UBND' } },
  revoke: {
    says: 'The chairman revokes the decision; objects and money are recovered',
    input: { decisionNumber: '77/QĐ-UBND', recovered: 1_800_000 },
  },
  uphold: { says: 'The chairman upholds the decision', input: { document: '190/UBND-NC' } },
  release: { says: 'Release a case entered from papers; from now on it is live', input: {} },
  'pass-time': { says: 'Historical entry: advance time to the end of a day', input: { to: '2023-04-20' } },
};
