import { entry, type CatalogueEntry } from './entry.js';

/** Codes about the identity provider and passkeys. */
export const identityProblems = {
  'no-identity-provider': entry(
    404,
    'No identity provider',
    {
      vi: 'Hệ thống này không đăng nhập bằng tài khoản của tỉnh.',
      en: 'This installation has no identity provider.',
    },
    { vi: 'Đăng nhập bằng mật khẩu.', en: 'Sign in with your password.' },
  ),
  'provider-unreachable': entry(
    503,
    'Identity provider unreachable',
    {
      vi: 'Hệ thống tài khoản của tỉnh không trả lời.',
      en: 'The identity provider does not answer.',
    },
    {
      vi: 'Thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.',
      en: 'Try again in a few minutes, or sign in with your password.',
    },
  ),
  'provider-declined': entry(
    403,
    'The identity provider let nobody in',
    {
      vi: 'Hệ thống tài khoản của tỉnh không cho đăng nhập, hoặc bạn đã bấm hủy.',
      en: 'The identity provider refused the sign-in, or you cancelled it.',
    },
    {
      vi: 'Thử lại; nếu vẫn bị từ chối, hỏi người quản lý tài khoản của tỉnh hoặc đăng nhập bằng mật khẩu.',
      en: 'Try again; if it refuses again, ask whoever manages the provider, or sign in with your password.',
    },
  ),
  'provider-answer-refused': entry(
    403,
    'The answer of the identity provider is not accepted',
    {
      vi:
        'Câu trả lời của hệ thống tài khoản không hợp lệ: ' +
        'đã dùng, đã hết hạn, hoặc không dành cho lần đăng nhập này.',
      en: 'The answer of the identity provider is used, out of date, or not for this sign-in.',
    },
    {
      vi: 'Bắt đầu lại từ trang đăng nhập. Nếu vẫn lỗi, báo quản trị viên.',
      en: 'Begin again on the sign-in page. If it fails again, tell an administrator.',
    },
  ),
  'provider-person-unknown': entry(
    403,
    'No account is linked',
    {
      vi: 'Tài khoản của tỉnh này chưa được gắn với tài khoản nào ở đây.',
      en: 'No account here is linked to this account of the identity provider.',
    },
    {
      vi: 'Đăng nhập bằng mật khẩu rồi gắn trong trình đơn tài khoản, hoặc nhờ quản trị viên gắn.',
      en: 'Sign in with your password and link it in the account menu, or ask an administrator to link it.',
    },
  ),
  'provider-person-linked': entry(
    409,
    'Linked already',
    {
      vi: 'Tài khoản của tỉnh này đã gắn với một tài khoản, hoặc tài khoản này đã gắn với một tài khoản khác của tỉnh.',
      en: 'The account of the provider is linked to an account, or this account to another one of the provider.',
    },
    { vi: 'Bỏ liên kết cũ trước, rồi gắn lại.', en: 'Remove the earlier link first, then link again.' },
  ),
  'passkey-needs-name': entry(
    409,
    'Passkeys need a host name',
    {
      vi: 'Khoá truy cập chỉ dùng được khi mở trang bằng tên máy chủ, không phải bằng địa chỉ IP.',
      en: 'A passkey works only where the page is opened by a host name, not by an IP address.',
    },
    {
      vi: 'Mở trang bằng tên máy chủ, hoặc dùng ứng dụng xác thực.',
      en: 'Open the page by its host name, or use an authenticator app.',
    },
  ),
  'passkey-refused': entry(
    403,
    'Passkey refused',
    {
      vi: 'Khoá truy cập không được chấp nhận: không thuộc tài khoản này, hoặc câu trả lời đã dùng hay đã hết hạn.',
      en: 'The passkey is not accepted: it is not of this account, or its answer is used or out of date.',
    },
    {
      vi: 'Thử lại; nếu vẫn lỗi, dùng khoá khác, ứng dụng xác thực hoặc một mã dự phòng đã in.',
      en: 'Try again; if it fails again, use another passkey, the authenticator app or a printed code.',
    },
  ),
  'passkey-copied': entry(
    403,
    'The passkey may have been copied',
    {
      vi: 'Bộ đếm của khoá truy cập không tăng: khoá có thể đã bị sao chép.',
      en: 'The counter of the passkey has not moved on: somebody may have a copy of it.',
    },
    {
      vi: 'Đăng nhập bằng cách khác, gỡ khoá này và báo quản trị viên.',
      en: 'Sign in another way, remove the passkey and tell an administrator.',
    },
  ),
  'passkey-known': entry(
    409,
    'The passkey is known',
    { vi: 'Khoá truy cập này đã được thêm.', en: 'This passkey has been added already.' },
    { vi: 'Dùng khoá đó, hoặc thêm một khoá khác.', en: 'Use it, or add another one.' },
  ),
  'last-second-factor': entry(
    409,
    'The last second factor',
    {
      vi: 'Đây là bước xác thực thứ hai duy nhất của tài khoản.',
      en: 'This is the only second factor of the account.',
    },
    {
      vi: 'Thêm khoá khác hoặc ứng dụng xác thực trước; nếu đã mất khoá, nhờ hai quản trị viên gỡ.',
      en: 'Add another passkey or an authenticator app first; if it is lost, ask two administrators to remove it.',
    },
  ),
} as const satisfies Record<string, CatalogueEntry>;
