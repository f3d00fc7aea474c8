import { entry, type CatalogueEntry } from './entry.js';

/** Codes about accounts, sessions and rights. */
export const sessionProblems = {
  'not-signed-in': entry(
    401,
    'Not signed in',
    {
      vi: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn.',
      en: 'You are not signed in, or the session has ended.',
    },
    { vi: 'Đăng nhập lại.', en: 'Sign in again.' },
  ),
  'wrong-credentials': entry(
    401,
    'Wrong credentials',
    { vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The user name or the password is wrong.' },
    {
      vi: 'Kiểm tra và thử lại; nếu quên mật khẩu, liên hệ quản trị viên.',
      en: 'Check both and try again; if you have lost the password, ask an administrator.',
    },
  ),
  'wrong-password': entry(
    403,
    'Wrong password',
    { vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is wrong.' },
    { vi: 'Nhập lại mật khẩu hiện tại.', en: 'Enter the current password again.' },
  ),
  'csrf-token-wrong': entry(
    403,
    'CSRF token missing or wrong',
    { vi: 'Thiếu hoặc sai tiêu đề X-CSRF-Token.', en: 'The header X-CSRF-Token is missing or wrong.' },
    {
      vi: 'Gửi giá trị csrf nhận được khi đăng nhập hoặc từ GET /api/session.',
      en: 'Send the csrf value from the answer to the sign-in or from GET /api/session.',
    },
  ),
  'cross-site': entry(
    403,
    'Cross-site request',
    { vi: 'Yêu cầu đến từ một trang web khác.', en: 'The request comes from another web site.' },
    { vi: 'Đăng nhập trên trang của hệ thống này.', en: 'Sign in on the page of this installation.' },
  ),
  'wrong-setup-token': entry(
    403,
    'Wrong setup token',
    {
      vi: 'Mã cài đặt thiếu hoặc sai, hoặc yêu cầu không đến từ chính máy này.',
      en: 'The setup token is missing or wrong, or the request does not come from this machine.',
    },
    {
      vi: 'Gửi tiêu đề X-Setup-Token bằng giá trị của SETUP_TOKEN, từ chính máy chạy API.',
      en: 'Send the header X-Setup-Token with the value of SETUP_TOKEN, from the machine that runs the API.',
    },
  ),
  'already-set-up': entry(
    409,
    'Already set up',
    { vi: 'Hệ thống đã có tài khoản quản trị.', en: 'This installation already has its administrator.' },
    { vi: 'Đăng nhập bằng tài khoản đó.', en: 'Sign in with that account.' },
  ),
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
  'username-taken': entry(
    409,
    'User name taken',
    { vi: 'Tên đăng nhập này đã có người dùng.', en: 'Another account has this user name.' },
    { vi: 'Chọn tên đăng nhập khác.', en: 'Choose another user name.' },
  ),
  'too-many-sign-ins': entry(
    429,
    'Too many failed sign-ins',
    { vi: 'Bạn đã đăng nhập sai quá nhiều lần.', en: 'Too many sign-ins have failed.' },
    {
      vi: 'Đợi số giây ghi ở Retry-After rồi thử lại.',
      en: 'Wait the number of seconds in Retry-After, then try again.',
    },
  ),
} as const satisfies Record<string, CatalogueEntry>;
