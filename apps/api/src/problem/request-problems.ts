import { entry, type CatalogueEntry } from './entry.js';

/** Codes about the form of a request: address, headers, body, input. */
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
    { vi: 'Nội dung gửi lên quá lớn (tối đa 1 MB).', en: 'The body is too large (at most 1 MB).' },
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
  'unknown-command': entry(
    422,
    'Unknown command',
    { vi: 'Không có lệnh này.', en: 'This command does not exist.' },
    { vi: 'Xem các lệnh có thể làm ở /actions của hồ sơ.', en: 'See /actions of the case for all commands.' },
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
  'payload-not-decodable': entry(
    422,
    'Payload not decodable',
    { vi: 'Không giải mã được dữ liệu này.', en: 'The API cannot decode the payload.' },
    {
      vi: 'Kiểm tra khoá trong CODEC_KEYS của API và worker.',
      en: 'Compare the keys in CODEC_KEYS of the API and the worker.',
    },
  ),
  'malformed-cursor': entry(
    422,
    'Malformed cursor',
    { vi: 'Con trỏ trang không hợp lệ.', en: 'The cursor does not come from a page of this list.' },
    { vi: 'Mở lại danh sách từ đầu, không có cursor.', en: 'Read the list from its beginning, without cursor.' },
  ),
  'not-found': entry(
    404,
    'Not found',
    {
      vi: 'Không tìm thấy nội dung này, hoặc bạn không có quyền xem.',
      en: 'This does not exist, or you have no right to see it.',
    },
    { vi: 'Kiểm tra mã số, sổ và quyền của bạn.', en: 'Check the id, the register and your roles.' },
  ),
} as const satisfies Record<string, CatalogueEntry>;
