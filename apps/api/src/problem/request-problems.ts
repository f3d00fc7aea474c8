import { entry, type CatalogueEntry } from './entry.js';

/** Codes about requests as such, before anybody looks at what they ask. */
export const requestProblems = {
  'malformed-request': entry(
    400,
    'Malformed request',
    { vi: 'Máy chủ không đọc được yêu cầu này.', en: 'The request could not be read.' },
    {
      vi: 'Kiểm tra đường dẫn, tiêu đề và nội dung của yêu cầu.',
      en: 'Check the address, the headers and the body of the request.',
    },
  ),
  'malformed-json': entry(
    400,
    'Malformed JSON',
    { vi: 'Nội dung gửi lên không phải là JSON hợp lệ.', en: 'The body is not valid JSON.' },
    { vi: 'Gửi một đối tượng JSON hợp lệ, mã hoá UTF-8.', en: 'Send one valid JSON object in UTF-8.' },
  ),
  'idempotency-key-required': entry(
    400,
    'Idempotency-Key required',
    {
      vi: 'Yêu cầu tạo mới thiếu tiêu đề Idempotency-Key.',
      en: 'The request creates something and lacks the header Idempotency-Key.',
    },
    {
      vi: 'Gửi Idempotency-Key, ví dụ một UUID mới cho mỗi yêu cầu; khi thử lại, gửi lại đúng khoá đó.',
      en: 'Send Idempotency-Key, for example a new UUID per request; send the same key again when you retry.',
    },
  ),
  'invalid-header': entry(
    400,
    'Invalid header',
    { vi: 'Một tiêu đề của yêu cầu không đúng định dạng.', en: 'A header of the request has the wrong format.' },
    { vi: 'Sửa tiêu đề được nêu trong errors.', en: 'Correct the header named in errors.' },
  ),
  'unknown-route': entry(
    404,
    'Unknown address',
    { vi: 'Địa chỉ này không tồn tại.', en: 'This address does not exist.' },
    { vi: 'Xem các địa chỉ tại /api/docs.', en: 'See /api/docs for all addresses.' },
  ),
  'method-not-allowed': entry(
    405,
    'Method not allowed',
    { vi: 'Địa chỉ này không nhận phương thức đã dùng.', en: 'This address does not accept the method.' },
    { vi: 'Dùng một trong các phương thức ở tiêu đề Allow.', en: 'Use one of the methods in the header Allow.' },
  ),
  'request-timeout': entry(
    408,
    'The request took too long to arrive',
    { vi: 'Máy chủ chờ nội dung yêu cầu quá lâu.', en: 'The request took too long to arrive.' },
    { vi: 'Thử lại.', en: 'Try again.' },
  ),
  'body-too-large': entry(
    413,
    'Body too large',
    {
      vi: 'Nội dung gửi lên lớn hơn mức yêu cầu này nhận (đa số 128 KB, lệnh 1 MB).',
      en: 'The body is larger than this request takes (most take 128 KB, commands 1 MB).',
    },
    {
      vi: 'Gửi ít hơn; tài liệu chỉ ghi số, ngày và mã băm.',
      en: 'Send less; for a document send only its number, date and hash.',
    },
  ),
  'unsupported-media-type': entry(
    415,
    'Unsupported media type',
    { vi: 'Nội dung phải là application/json.', en: 'The body must be application/json.' },
    { vi: 'Gửi với Content-Type: application/json.', en: 'Send it with Content-Type: application/json.' },
  ),
  'invalid-input': entry(
    422,
    'Invalid input',
    { vi: 'Một số trường nhập chưa đúng.', en: 'Some fields are wrong.' },
    { vi: 'Sửa các trường được nêu rồi gửi lại.', en: 'Correct the fields named in errors, then send again.' },
  ),
  'idempotency-key-reused': entry(
    422,
    'Idempotency-Key reused',
    {
      vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác.',
      en: 'Another request has used this Idempotency-Key.',
    },
    {
      vi: 'Dùng khoá mới cho yêu cầu mới; chỉ gửi lại khoá cũ với đúng nội dung cũ.',
      en: 'Use a new key for a new request; send a key again only with the same body.',
    },
  ),
  'malformed-cursor': entry(
    422,
    'Malformed cursor',
    { vi: 'Con trỏ trang không hợp lệ.', en: 'The cursor does not come from a page of this list.' },
    { vi: 'Mở lại danh sách từ đầu, không có cursor.', en: 'Read the list from its beginning, without cursor.' },
  ),
  'body-too-complex': entry(
    413,
    'Body too complex',
    {
      vi: 'Nội dung JSON lồng quá sâu hoặc có quá nhiều giá trị.',
      en: 'The JSON body nests too deep or holds too many values.',
    },
    {
      vi: 'Gửi đúng cấu trúc của yêu cầu, chia nhỏ danh sách dài.',
      en: 'Send the shape that the request has, and long lists in parts.',
    },
  ),
  'headers-too-large': entry(
    431,
    'Headers too large',
    { vi: 'Các tiêu đề của yêu cầu vượt quá 16 KB.', en: 'The headers of the request exceed 16 KB.' },
    {
      vi: 'Xoá cookie của trang này trong trình duyệt rồi thử lại.',
      en: 'Delete the cookies of this site in the browser, then try again.',
    },
  ),
  'address-too-long': entry(
    414,
    'Address too long',
    { vi: 'Một phần của đường dẫn quá dài.', en: 'A part of the address is too long.' },
    { vi: 'Mở lại trang từ trình đơn.', en: 'Open the page again from the menu.' },
  ),
  'unknown-host': entry(
    421,
    'Unknown host name',
    {
      vi: 'Máy chủ này không phục vụ tên miền được gọi.',
      en: 'This server is not known by the host name that was called.',
    },
    {
      vi: 'Dùng địa chỉ do quản trị viên cung cấp; quản trị viên thêm tên miền vào PUBLIC_HOSTS.',
      en: 'Use the address that the administrator gave; the administrator adds host names to PUBLIC_HOSTS.',
    },
  ),
  'query-too-long': entry(
    503,
    'The query took too long',
    { vi: 'Cơ sở dữ liệu mất quá nhiều thời gian cho câu hỏi này.', en: 'The database took too long over this query.' },
    {
      vi: 'Thu hẹp bộ lọc hoặc khoảng ngày rồi thử lại.',
      en: 'Narrow the filters or the range of days, then try again.',
    },
  ),
  'too-many-streams': entry(
    429,
    'Too many live connections',
    { vi: 'Phiên này mở quá nhiều kết nối cập nhật trực tiếp.', en: 'The session holds too many live connections.' },
    { vi: 'Đóng bớt các thẻ của trang này.', en: 'Close some tabs of this site.' },
  ),
} as const satisfies Record<string, CatalogueEntry>;
