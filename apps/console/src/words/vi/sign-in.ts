export const signIn = {
  title: 'Đăng nhập',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  provider: 'Đăng nhập bằng tài khoản của tỉnh',
  demo: 'Tài khoản trình diễn',
  demoTraining: 'sổ tập huấn, đồng hồ riêng',
  demoHint: 'Bấm để vào ngay. Chỉ có trên máy trình diễn.',
  expired: 'Phiên làm việc đã hết. Đăng nhập lại để tiếp tục; nội dung đã gõ vẫn còn.',
} as const;
