import { glossary } from '../../glossary/glossary.js';
import type { RefusalCatalogue } from '../catalogue.js';

/** Vietnamese sentences: registers, people and packs. */
export const register = {
  'register-exists': { says: ({ register }) => `Sổ ${register} đã có.`, remedy: 'Chọn mã sổ khác.' },
  'policy-faulty': { says: 'Bộ quy định có chỗ mâu thuẫn.', remedy: 'Sửa các chỗ nêu trên rồi công bố lại.' },
  'policy-published': { says: 'Bộ quy định này đã được công bố.', remedy: 'Không cần công bố lại.' },
  'beyond-unit': {
    says: ({ unit, held }) =>
      unit === null
        ? `Việc này liên quan đến toàn sổ; bạn chỉ quản trị đơn vị ${held.join(', ')}.`
        : `Đơn vị ${unit} không thuộc các đơn vị bạn quản trị (${held.join(', ')}).`,
    remedy: ({ unit }) =>
      unit === null
        ? 'Đề nghị quản trị cấp tỉnh thực hiện.'
        : 'Đề nghị quản trị của đơn vị đó hoặc cấp tỉnh thực hiện.',
  },
  'no-such-change': {
    says: 'Không có đề nghị nào như vậy chờ bạn trả lời: đã được trả lời hoặc không thuộc phần việc của bạn.',
    remedy: 'Xem danh sách đề nghị đang chờ.',
  },
  'consent-of-another': {
    says: 'Bạn đã đồng ý, hoặc việc đồng ý thuộc người khác.',
    remedy: ({ needs }) =>
      `Còn chờ ${needs.map((group) => group.map((one) => glossary.consent[one].vi).join(' hoặc ')).join(', và ')} đồng ý.`,
  },
  'account-linked': { says: 'Tài khoản đã thuộc về một người của sổ.', remedy: 'Chọn người khác hoặc tài khoản khác.' },
  'grant-to-oneself': { says: 'Không ai tự cấp hoặc tự thay đổi vai trò của mình.', remedy: 'Nhờ quản trị khác.' },
  'delegation-to-oneself': {
    says: 'Không ai tự giao quyền cho mình.',
    remedy: 'Người vắng mặt hoặc quản trị khác giao quyền.',
  },
  'not-delegable': {
    says: ({ standsFor }) =>
      standsFor === null
        ? 'Vai trò quản trị, kiểm tra không giao cho người khác được.'
        : 'Quyền đã nhận ủy quyền không được ủy quyền tiếp.',
    remedy: 'Cấp vai trò cho người ấy.',
  },
  'incompatible-roles': {
    says: ({ role, held }) => `Vai trò "${glossary.role[role].vi}" không đi cùng "${glossary.role[held].vi}".`,
    remedy: ({ asked }) =>
      asked === 'grant' ? 'Thu hồi vai trò cũ trước, hoặc cấp cho người khác.' : 'Giao cho người khác.',
  },
  'calendar-year': {
    says: ({ fault, year, days }) =>
      fault === 'twice'
        ? `Lịch năm ${year} nêu một ngày hai lần: ${days.join(', ')}.`
        : `Lịch năm ${year} có ngày của năm khác: ${days.join(', ')}.`,
    remedy: ({ fault }) =>
      fault === 'twice' ? 'Mỗi ngày chỉ ghi một dòng.' : 'Đưa các ngày đó vào lịch của năm ấy, hoặc sửa năm.',
  },
  period: {
    says: (fact) => {
      switch (fact.of) {
        case 'grant':
          return 'Ngày cuối trước ngày đầu.';
        case 'revoking':
          return `Vai trò này đã hết hạn ngày ${fact.to}.`;
        case 'delegation':
          return 'Thời gian giao quyền không nằm trong thời gian giữ vai trò.';
        case 'unit':
          return `Đơn vị ${fact.unit} kết thúc trước khi bắt đầu.`;
      }
    },
    remedy: ({ of }) =>
      ({
        grant: 'Sửa thời gian.',
        revoking: 'Muốn kéo dài thì cấp vai trò mới.',
        delegation: 'Sửa thời gian.',
        unit: 'Sửa ngày.',
      })[of],
  },
  'unknown-grant': {
    says: (fact) =>
      'to' in fact ? 'Người vắng mặt không có vai trò được nêu.' : 'Người này không có vai trò được nêu.',
    remedy: (fact) => ('to' in fact ? 'Xem danh sách người và vai trò.' : 'Xem danh sách vai trò.'),
  },
} satisfies Partial<RefusalCatalogue>;
