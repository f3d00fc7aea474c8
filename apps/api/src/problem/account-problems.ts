import { entry, type CatalogueEntry } from './entry.js';

/** Codes about signing in and accounts. */
export const accountProblems = {
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
