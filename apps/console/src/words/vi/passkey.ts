/** Vietnamese texts about passkeys as second factor. */
export const passkey = {
  title: 'Khoá truy cập',
  why: 'Khoá USB hoặc khoá của chính máy này, dùng thay cho mã của ứng dụng xác thực. Nên có ít nhất hai.',
  name: 'Tên khoá',
  nameHint: 'Để bạn nhận ra, như «Khoá USB», «Máy ở quầy».',
  add: 'Thêm khoá truy cập',
  added: 'thêm ngày {{day}}, chưa dùng',
  used: 'thêm ngày {{added}}, dùng lần cuối {{day}}',
  remove: 'Gỡ',
  removeOf: 'Gỡ khoá {{name}}',
  needsName: 'Trang này mở bằng địa chỉ IP; khoá truy cập chỉ dùng được khi mở trang bằng tên máy chủ.',
  give: 'Dùng khoá truy cập',
  or: 'Hoặc nhập mã:',
  stopped: 'Trình duyệt hoặc bạn đã dừng. Thử lại; cắm khoá hoặc mở khoá máy khi trình duyệt hỏi.',
} as const;
