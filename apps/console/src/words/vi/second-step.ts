/** Vietnamese texts of the second step of signing in, and of what a session must do first. */
export const secondStep = {
  factor: {
    why: 'Ngoài mật khẩu, mỗi lần đăng nhập cần thêm một mã của ứng dụng xác thực trên điện thoại.',
    kept: 'Đã có xác thực hai bước, còn {{count}} mã dự phòng. Mất điện thoại và hết mã: nhờ hai quản trị viên gỡ bỏ.',
    scan: 'Mở ứng dụng xác thực trên điện thoại và quét hình này.',
    picture: 'Hình QR cho ứng dụng xác thực',
    byHand: 'Không quét được thì gõ khoá:',
    firstCode: 'Sáu chữ số ứng dụng đang hiện.',
    code: 'Mã xác thực',
    codeHint: 'Sáu chữ số của ứng dụng, hoặc một mã dự phòng đã in.',
    submit: 'Xác nhận',
    addApp: 'Thêm ứng dụng xác thực',
    codes: 'Mã dự phòng',
    print:
      'In các mã dự phòng này và cất nơi an toàn. Mỗi mã dùng được một lần khi không có điện thoại. ' +
      'Trang này không hiện lại.',
    printNow: 'In',
    printed: 'Đã cất, làm tiếp',
  },
  pending: {
    password: {
      title: 'Đặt mật khẩu của bạn',
      why: 'Mật khẩu vừa dùng do quản trị viên cấp. Đặt mật khẩu của riêng bạn để làm tiếp.',
    },
    factor: { title: 'Bước xác thực thứ hai', why: 'Nhập mã để hoàn tất đăng nhập.' },
    enrol: {
      title: 'Thiết lập xác thực hai bước',
      why: 'Vai trò của bạn bắt buộc xác thực hai bước.',
    },
    leave: 'Đăng xuất {{name}}',
  },
} as const;
