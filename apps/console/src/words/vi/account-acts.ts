/** An administrator's acts on an account. */
export const accountActs = {
  label: 'Tài khoản…',
  of: 'Việc với tài khoản {{username}}',
  hasFactor: 'xác thực hai bước',
  handedOver: 'mật khẩu tạm',
  disabled: 'đã khoá',
  handed: 'Mật khẩu tạm của {{username}}, chỉ hiện lần này, dùng được ba ngày và chỉ để đặt mật khẩu mới:',
  waits: 'Đã ghi. Cần một quản trị viên thứ hai làm cùng việc này trong ba ngày.',
  asked: {
    'reset-password': 'chờ người thứ hai: cấp lại mật khẩu',
    'reset-second-factor': 'chờ người thứ hai: gỡ xác thực hai bước',
    'link-provider': 'chờ người thứ hai: gắn tài khoản của tỉnh',
  },
  sessions: { label: 'Kết thúc các phiên', ask: '{{username}} sẽ bị đăng xuất ở mọi nơi.' },
  disable: { label: 'Khoá tài khoản', ask: '{{username}} bị đăng xuất và không đăng nhập được nữa.' },
  enable: { label: 'Mở khoá tài khoản', ask: '{{username}} đăng nhập lại được.' },
  reset: {
    label: 'Cấp lại mật khẩu',
    ask: 'Huỷ mật khẩu cũ và mọi phiên của {{username}}. Vai trò quản trị, quyết định, kiểm toán cần hai người.',
  },
  factor: {
    label: 'Gỡ xác thực hai bước',
    ask: '{{username}} phải thiết lập lại ở lần đăng nhập sau. Cần hai quản trị viên.',
  },
} as const;
