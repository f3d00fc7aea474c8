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
  'account-disabled': entry(
    403,
    'Account disabled',
    { vi: 'Tài khoản này đã bị khoá.', en: 'This account is disabled.' },
    { vi: 'Liên hệ quản trị viên của sổ.', en: 'Ask an administrator of the register.' },
  ),
  'password-lapsed': entry(
    403,
    'The password handed over has lapsed',
    { vi: 'Mật khẩu tạm đã hết hạn.', en: 'The password that was handed over is no longer good.' },
    { vi: 'Xin quản trị viên cấp lại mật khẩu tạm.', en: 'Ask an administrator for another one.' },
  ),
  'password-of-your-own': entry(
    403,
    'Set a password of your own',
    {
      vi: 'Mật khẩu đang dùng do quản trị viên cấp, chỉ dùng để đặt mật khẩu mới.',
      en: 'An administrator handed over the present password; it is good for setting your own.',
    },
    { vi: 'Đặt mật khẩu của riêng bạn.', en: 'Set a password of your own.' },
  ),
  'second-factor-needed': entry(
    403,
    'Second factor needed',
    { vi: 'Tài khoản này cần bước xác thực thứ hai.', en: 'This account signs in with a second factor.' },
    {
      vi: 'Nhập mã của ứng dụng xác thực, hoặc một mã dự phòng đã in.',
      en: 'Enter the code of the authenticator app, or one of the printed codes.',
    },
  ),
  'second-factor-missing': entry(
    403,
    'Second factor missing',
    {
      vi: 'Vai trò của bạn bắt buộc có bước xác thực thứ hai, mà tài khoản chưa có.',
      en: 'Your roles need a second factor, and the account has none yet.',
    },
    { vi: 'Thiết lập ứng dụng xác thực.', en: 'Set up an authenticator app.' },
  ),
  'second-factor-kept': entry(
    409,
    'A second factor is kept',
    { vi: 'Tài khoản đã có bước xác thực thứ hai.', en: 'The account has a second factor.' },
    {
      vi: 'Nếu mất ứng dụng, nhờ hai quản trị viên gỡ bước xác thực cũ.',
      en: 'If the app is lost, ask two administrators to remove the old one.',
    },
  ),
  'wrong-code': entry(
    403,
    'Wrong code',
    { vi: 'Mã không đúng, đã hết hạn hoặc đã dùng.', en: 'The code is wrong, out of date or used.' },
    {
      vi: 'Đợi mã kế tiếp trong ứng dụng rồi nhập lại; kiểm tra giờ của điện thoại.',
      en: 'Wait for the next code of the app and enter it; check the clock of the telephone.',
    },
  ),
  'same-password': entry(
    422,
    'The same password',
    { vi: 'Mật khẩu mới trùng mật khẩu đang dùng.', en: 'The new password is the present one.' },
    { vi: 'Chọn mật khẩu khác.', en: 'Choose another password.' },
  ),
  'own-account': entry(
    403,
    'Your own account',
    {
      vi: 'Không ai tự khoá hay tự cấp lại mật khẩu cho tài khoản của mình ở đây.',
      en: 'Nobody disables or resets their own account here.',
    },
    {
      vi: 'Đổi mật khẩu trong trình đơn tài khoản, hoặc nhờ quản trị viên khác.',
      en: 'Change the password in the account menu, or ask another administrator.',
    },
  ),
  'account-beyond-reach': entry(
    403,
    'The account reaches beyond yours',
    {
      vi: 'Tài khoản này có vai trò ở đơn vị hoặc sổ nằm ngoài phạm vi quản trị của bạn.',
      en: 'The account holds roles in a unit or register that you do not administer.',
    },
    {
      vi: 'Nhờ quản trị viên của đơn vị cấp trên hoặc của hệ thống.',
      en: 'Ask an administrator of the unit above, or of the installation.',
    },
  ),
} as const satisfies Record<string, CatalogueEntry>;
