import { glossary } from '../../glossary/glossary.js';
import type { RefusalCatalogue } from '../catalogue.js';

/** Vietnamese sentences: registers, people and packs. */
export const register = {
  'register-exists': { says: ({ register }) => `Sổ ${register} đã có.`, remedy: 'Chọn mã sổ khác.' },
  'policy-faulty': { says: 'Bộ quy tắc có nội dung mâu thuẫn.', remedy: 'Sửa các nội dung nêu trên rồi công bố lại.' },
  'policy-published': { says: 'Bộ quy tắc này đã được công bố.', remedy: 'Không cần công bố lại.' },
  'beyond-unit': {
    says: ({ unit, held }) =>
      unit === null
        ? `Việc này thuộc cấp tỉnh; bạn phụ trách đơn vị ${held.join(', ')}.`
        : `Đơn vị ${unit} không thuộc các đơn vị bạn phụ trách (${held.join(', ')}).`,
    remedy: ({ unit }) =>
      unit === null ? 'Đề nghị cấp tỉnh thực hiện.' : 'Đề nghị đơn vị đó hoặc cấp tỉnh thực hiện.',
  },
  'no-such-change': {
    says: 'Không có đề nghị nào như vậy chờ bạn trả lời: đã được trả lời hoặc không thuộc phần việc của bạn.',
    remedy: 'Xem danh sách đề nghị đang chờ.',
  },
  'consent-of-another': {
    says: 'Bạn đã đồng ý, hoặc việc này cần người khác đồng ý.',
    remedy: ({ needs }) =>
      `Còn chờ ${needs
        .map((group) => group.map((one) => glossary.consent[one].vi).join(' hoặc '))
        .join(', và ')} đồng ý.`,
  },
  'account-linked': { says: 'Tài khoản đã thuộc về một người của sổ.', remedy: 'Chọn người khác hoặc tài khoản khác.' },
  'grant-to-oneself': {
    says: 'Không được tự cấp hoặc tự thay đổi vai trò của mình.',
    remedy: 'Đề nghị quản trị viên khác thực hiện.',
  },
  'delegation-to-oneself': {
    says: 'Không được tự giao quyền cho mình.',
    remedy: 'Người vắng mặt hoặc quản trị viên khác giao quyền.',
  },
  'no-acting-head': {
    says: ({ role }) => `Vai trò “${glossary.role[role].vi}” không có “quyền”: chỉ giao quyền cấp trưởng.`,
    remedy: 'Bỏ văn bản giao quyền, hoặc cấp vai trò của cấp trưởng.',
  },
  'not-delegable': {
    says: ({ standsFor }) =>
      standsFor === null
        ? 'Vai trò quản trị, kiểm toán không được giao cho người khác.'
        : 'Người được ủy quyền không được ủy quyền tiếp.',
    remedy: 'Cấp vai trò cho người đó.',
  },
  'incompatible-roles': {
    says: ({ role, held }) => `Vai trò "${glossary.role[role].vi}" không được giữ cùng "${glossary.role[held].vi}".`,
    remedy: ({ asked }) =>
      asked === 'grant' ? 'Thu hồi vai trò đang giữ trước, hoặc cấp cho người khác.' : 'Giao cho người khác.',
  },
  'calendar-year': {
    says: ({ fault, year, days }) =>
      fault === 'twice'
        ? `Lịch năm ${year} ghi một ngày hai lần: ${days.join(', ')}.`
        : `Lịch năm ${year} có ngày của năm khác: ${days.join(', ')}.`,
    remedy: ({ fault }) =>
      fault === 'twice' ? 'Mỗi ngày chỉ ghi một dòng.' : 'Đưa các ngày đó vào lịch của năm tương ứng, hoặc sửa năm.',
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
        revoking: 'Nếu cần kéo dài thì cấp vai trò mới.',
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
