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
  'decision-number-taken': { says: 'Số quyết định này đã được dùng.', remedy: 'Chọn số khác.' },
  'decision-before-vote': {
    says: ({ date, votedOn }) => `Quyết định ghi ngày ${date}, trước biểu quyết ngày ${votedOn}.`,
    remedy: 'Kiểm lại ngày của quyết định.',
  },
  'another-decision': {
    says: ({ signed, given }) => `Quyết định đã ký mang số ${signed ?? '—'}, không phải ${given}.`,
    remedy: 'Ghi đúng số của quyết định đã ký.',
  },
  'presented-before-decision': {
    says: ({ on, signedOn }) => `Trao tặng ghi ngày ${on}, trước quyết định ngày ${signedOn}.`,
    remedy: 'Kiểm lại ngày trao tặng.',
  },
  'another-date': {
    says: ({ signedOn, date }) => `Quyết định được ký ngày ${signedOn}, không phải ${date}.`,
    remedy: 'Ghi đúng ngày của quyết định.',
  },
  decided: {
    says: ({ decision }) => `Đã có quyết định ${decision}.`,
    remedy: 'Muốn hủy bỏ phải mở thủ tục hủy bỏ quyết định.',
  },
  'not-refused': { says: 'Trung ương chưa trả lời không đồng ý.', remedy: 'Ghi kết quả Trung ương trước.' },
  'consent-refused': {
    says: 'Người được khen, gia đình không đồng ý công khai.',
    remedy: 'Không đăng tải; quyết định khen thưởng vẫn giữ nguyên.',
  },
  // revocation and custody
  'no-revocation': {
    says: 'Chưa mở thủ tục hủy bỏ.',
    remedy: 'Mở thủ tục hủy bỏ kèm kết luận của cơ quan có thẩm quyền.',
  },
  'revocation-open': { says: 'Đang trong thủ tục hủy bỏ.', remedy: 'Quyết định hủy bỏ hoặc giữ nguyên trước.' },
  'not-reported': { says: 'Đơn vị trình chưa báo cáo đề nghị hủy bỏ.', remedy: 'Ghi báo cáo của đơn vị trình trước.' },
  'reported-already': { says: 'Đã có báo cáo đề nghị hủy bỏ.', remedy: 'Chờ người quyết định.' },
  'not-a-successor': {
    says: ({ fromName, toName }) => `${toName} không kế thừa ${fromName}.`,
    remedy: 'Chọn một đơn vị kế thừa.',
  },
  'same-unit': { says: 'Hồ sơ đang ở đơn vị này.', remedy: 'Chọn đơn vị khác.' },
  'marked-already': { says: 'Đã ghi truy tặng.', remedy: 'Không cần ghi.' },
  'not-an-individual': { says: 'Truy tặng chỉ dành cho cá nhân.', remedy: 'Không cần ghi.' },
} satisfies Partial<RefusalCatalogue>;
