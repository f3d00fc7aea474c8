/** Vietnamese texts about signing in by the identity provider of the province. */
export const provider = {
  title: 'Tài khoản của tỉnh',
  why: 'Gắn với tài khoản của tỉnh để lần sau đăng nhập bằng tài khoản đó. Vai trò ở đây không đổi.',
  linked: 'Đã gắn từ {{at}}. Lần sau có thể đăng nhập bằng tài khoản của tỉnh.',
  link: 'Gắn với tài khoản của tỉnh',
  unlink: 'Bỏ gắn',
  unlinked: 'Đã bỏ gắn.',
  close: 'Đóng',
  back: {
    title: 'Đang đăng nhập',
    wait: 'Đang kiểm tra câu trả lời của hệ thống tài khoản…',
    toSignIn: 'Về trang đăng nhập',
    toWork: 'Về việc của tôi',
  },
  acts: {
    linked: 'đã gắn tài khoản của tỉnh',
    subject: 'Mã người dùng (sub) ở hệ thống tài khoản của tỉnh',
    link: 'Gắn tài khoản của tỉnh',
    linkAsk: 'Người có mã «{{subject}}» sẽ đăng nhập là {{username}}. Cần hai quản trị viên ghi cùng một mã.',
    unlink: 'Bỏ gắn tài khoản của tỉnh',
    unlinkAsk: '{{username}} không đăng nhập bằng tài khoản của tỉnh được nữa; mật khẩu vẫn dùng được.',
  },
} as const;
