import { sourceParts } from '../../text.js';
import { wordsOf } from '../../glossary/lookup.js';
import type { RefusalCatalogue } from '../catalogue.js';

const kindsOf = (kinds: readonly string[]): string =>
  kinds.map((kind) => wordsOf('unitKind', kind)?.vi ?? kind).join(', ');

/** Vietnamese sentences: the decision, its revocation and the custody of the case. */
export const decision = {
  // decision
  'no-authority': {
    says: (fact) => {
      switch (fact.decider) {
        case 'unit-head':
          return 'Thủ trưởng đơn vị không có thẩm quyền quyết định hình thức này.';
        case 'chair':
          return `Chủ tịch UBND tỉnh không có thẩm quyền quyết định hình thức này vào ngày ${fact.day}.`;
        case 'chair-instead':
          return 'Hình thức thay thế không thuộc thẩm quyền Chủ tịch UBND tỉnh.';
      }
    },
    remedy: ({ decider }) =>
      ({
        'unit-head': 'Trình cấp trên.',
        chair: 'Trình cấp có thẩm quyền, hoặc trả lại để thẩm định lại.',
        'chair-instead': 'Chọn hình thức cấp tỉnh.',
      })[decider],
  },
  'unit-authority': {
    says: ({ deciders }) => `Hình thức này do thủ trưởng đơn vị quyết định: ${kindsOf(deciders)}.`,
    remedy: ({ own }) =>
      own
        ? 'Thủ trưởng đơn vị tự quyết định khen thưởng theo thẩm quyền.'
        : 'Chuyển hồ sơ cho đơn vị có thẩm quyền, hoặc đề nghị hình thức khác.',
  },
  'provincial-authority': { says: 'Hình thức này thuộc thẩm quyền của tỉnh.', remedy: 'Chủ tịch ký quyết định.' },
  'decision-number-missing': { says: 'Quyết định của Trung ương phải có số.', remedy: 'Ghi số quyết định.' },
  'decision-date-missing': { says: 'Quyết định của Trung ương phải có ngày ký.', remedy: 'Ghi ngày ký quyết định.' },
  'decision-number-taken': { says: 'Số quyết định này đã được dùng.', remedy: 'Chọn số khác.' },
  'decision-before-vote': {
    says: ({ date, votedOn }) => `Quyết định ghi ngày ${date}, trước biểu quyết ngày ${votedOn}.`,
    remedy: 'Kiểm tra lại ngày của quyết định.',
  },
  'another-decision': {
    says: ({ signed, given }) => `Quyết định đã ký mang số ${signed ?? '—'}, không phải ${given}.`,
    remedy: 'Ghi đúng số của quyết định đã ký.',
  },
  'presented-before-decision': {
    says: ({ on, signedOn }) => `Trao tặng ghi ngày ${on}, trước quyết định ngày ${signedOn}.`,
    remedy: 'Kiểm tra lại ngày trao tặng.',
  },
  'achievement-not-named': {
    says: 'Hồ sơ chưa nêu thành tích nên không có thời gian để đính chính.',
    remedy: 'Nêu thành tích khi giới thiệu lại.',
  },
  'decision-stands': {
    says: ({ decision }) => `Quyết định ${decision} căn cứ thời gian thành tích này và giữ nguyên như khi ký.`,
    remedy: 'Ra quyết định đính chính, hoặc mở thủ tục hủy bỏ nếu quyết định không đúng.',
  },
  'no-decision': {
    says: 'Hồ sơ này chưa có quyết định được ký.',
    remedy: 'Đính chính tên, thời gian thành tích hoặc giấy tờ.',
  },
  'central-decision': {
    says: ({ decision }) => `Quyết định ${decision} do Trung ương ban hành; Trung ương đính chính.`,
    remedy: 'Đề nghị Bộ Nội vụ đính chính và đưa văn bản trả lời vào hồ sơ.',
  },
  'decision-revoked': {
    says: ({ decision }) => `Quyết định ${decision} đã bị hủy bỏ.`,
    remedy: 'Không còn nội dung để đính chính.',
  },
  'paper-not-attached': {
    says: ({ paper }) => (paper === null ? 'Hồ sơ chưa có giấy tờ nào.' : `Hồ sơ chưa có giấy tờ “${paper}”.`),
    remedy: ({ attached }) =>
      attached.length === 0 ? 'Đưa giấy tờ vào hồ sơ trước.' : `Chọn một trong các giấy tờ: ${attached.join(', ')}.`,
  },
  'signature-form': {
    says: ({ mark, due }) =>
      due === null
        ? `Quyết định khen thưởng không ký “${mark}”.`
        : `Theo chức vụ trong ngày, người ký ${due === '' ? 'không ghi thể thức' : `ghi “${due}”`}, ` +
          `không phải ${mark === '' ? 'không ghi thể thức' : `“${mark}”`}.`,
    remedy: ({ due }) =>
      due === null
        ? 'Người có thẩm quyền ký, cấp phó ký thay (KT.), hoặc người giữ quyền cấp trưởng ký (Q.).'
        : 'Ghi đúng thể thức ký, hoặc đề nghị quản trị viên ghi văn bản giao quyền.',
  },
  'subject-dissolved': {
    says: ({ name, endedOn, source }) =>
      `Đơn vị ${name} đã kết thúc hoạt động ngày ${endedOn}; ` +
      `không khen thưởng đơn vị đã giải thể (${sourceParts(source).basis}).`,
    remedy: ({ successors }) =>
      successors.length === 0
        ? 'Không tiếp tục xét hồ sơ này.'
        : 'Không tiếp tục xét hồ sơ này; ' +
          `lập hồ sơ riêng cho ${successors.join(', ')} về phần thành tích của đơn vị đó.`,
  },
  'another-date': {
    says: ({ signedOn, date }) => `Quyết định được ký ngày ${signedOn}, không phải ${date}.`,
    remedy: 'Ghi đúng ngày của quyết định.',
  },
  decided: {
    says: ({ decision }) => `Đã có quyết định ${decision}.`,
    remedy: 'Nếu cần hủy bỏ thì mở thủ tục hủy bỏ quyết định.',
  },
  'not-refused': { says: 'Trung ương chưa có kết quả không chấp thuận.', remedy: 'Ghi kết quả Trung ương trước.' },
  'consent-refused': {
    says: 'Người được khen thưởng hoặc gia đình không đồng ý công khai.',
    remedy: 'Không đăng tải; quyết định khen thưởng vẫn có hiệu lực.',
  },
  // revocation and custody
  'no-revocation': {
    says: 'Chưa mở thủ tục hủy bỏ.',
    remedy: 'Mở thủ tục hủy bỏ kèm kết luận của cơ quan có thẩm quyền.',
  },
  'revocation-open': { says: 'Đang trong thủ tục hủy bỏ.', remedy: 'Quyết định hủy bỏ hoặc giữ nguyên trước.' },
  'not-reported': { says: 'Đơn vị trình chưa báo cáo đề nghị hủy bỏ.', remedy: 'Ghi báo cáo của đơn vị trình trước.' },
  'reported-already': { says: 'Đã có báo cáo đề nghị hủy bỏ.', remedy: 'Chờ người có thẩm quyền quyết định.' },
  'recovers-too-much': {
    says: ({ recovered, paid }) => `Số thu hồi ${recovered} đồng lớn hơn tiền thưởng ${paid} đồng.`,
    remedy: 'Ghi số thu hồi không quá số đã chi.',
  },
  'achievement-forged': {
    says: ({ from, to }) => `Thành tích từ ${from} đến ${to} đã bị kết luận gian dối khi hủy bỏ quyết định.`,
    remedy: 'Nêu thành tích khác; thành tích gian dối không được khen thưởng lại.',
  },
  'not-a-successor': {
    says: ({ fromName, toName }) => `${toName} không kế thừa ${fromName}.`,
    remedy: 'Chọn một đơn vị kế thừa.',
  },
  'same-unit': { says: 'Hồ sơ đang ở đơn vị này.', remedy: 'Chọn đơn vị khác.' },
  'marked-already': { says: 'Đã ghi truy tặng.', remedy: 'Không cần ghi.' },
  'not-an-individual': { says: 'Truy tặng chỉ dành cho cá nhân.', remedy: 'Không cần ghi.' },
} satisfies Partial<RefusalCatalogue>;
