import { entry, type CatalogueEntry } from './entry.js';

/** Codes about rights, and about accounts that others open. */
export const accessProblems = {
  'installation-administrator-only': entry(
    403,
    'Only the installation administrator may do this',
    {
      vi: 'Chỉ quản trị viên hệ thống được làm việc này.',
      en: 'Only the administrator of the installation may do this.',
    },
    { vi: 'Nhờ quản trị viên hệ thống làm.', en: 'Ask the administrator of the installation.' },
  ),
  'administrator-only': entry(
    403,
    'Only an administrator of the register may do this',
    { vi: 'Chỉ quản trị viên của sổ được làm việc này.', en: 'Only an administrator of the register may do this.' },
    {
      vi: 'Nhờ quản trị viên của sổ làm hoặc cấp quyền.',
      en: 'Ask an administrator of the register to do it or to grant the role.',
    },
  ),
  'officers-only': entry(
    403,
    'Only officers of the register may see this',
    {
      vi: 'Chỉ cán bộ xử lý và thanh tra hồ sơ của sổ mới được xem.',
      en: 'Only officers who handle or examine the cases of this register may see this.',
    },
    { vi: 'Nhờ cán bộ thẩm định hoặc cán bộ đơn vị.', en: 'Ask an appraiser or an officer of the unit.' },
  ),
  'auditor-only': entry(
    403,
    'Only auditors may do this',
    { vi: 'Chỉ kiểm toán viên của sổ được xem.', en: 'Only an auditor of the register may see this.' },
    {
      vi: 'Đề nghị quản trị viên của sổ cấp vai trò kiểm toán.',
      en: 'Ask an administrator of the register for the role of auditor.',
    },
  ),
  'not-found': entry(
    404,
    'Not found',
    {
      vi: 'Không tìm thấy nội dung này, hoặc bạn không có quyền xem.',
      en: 'This does not exist, or you have no right to see it.',
    },
    { vi: 'Kiểm tra mã số, sổ và quyền của bạn.', en: 'Check the id, the register and your roles.' },
  ),
  'first-password-is-code': entry(
    409,
    'The first password is a code',
    {
      vi: 'Sổ đã có hồ sơ vận hành: quản trị viên không tự đặt mật khẩu cho người khác.',
      en: 'The register has live cases: an administrator sets no password for somebody else.',
    },
    {
      vi:
        'Mở tài khoản không kèm mật khẩu, rồi trao mã nhận được cho người dùng; ' +
        'họ tự đặt mật khẩu khi đăng nhập lần đầu.',
      en:
        'Open the account without a password and hand over the code; ' +
        'its holder sets a password at their first sign-in.',
    },
  ),
} as const satisfies Record<string, CatalogueEntry>;
