import { entry, type CatalogueEntry } from './entry.js';

/** Codes about the engine and its servers. */
export const engineProblems = {
  'not-followed': entry(
    409,
    'No workflow belongs to this case',
    {
      vi: 'Hồ sơ nhập từ giấy tờ chưa chốt nên chưa có quy trình theo dõi.',
      en: 'The case was entered from papers and has no workflow before its release.',
    },
    { vi: 'Chốt hồ sơ trước.', en: 'Release the case first.' },
  ),
  'temporal-unavailable': entry(
    503,
    'Temporal is unavailable',
    {
      vi: 'Temporal không trả lời; chưa quy trình nào được khởi động lại.',
      en: 'Temporal does not answer, and no workflow was restarted.',
    },
    {
      vi: 'Xem /health/ready; thử lại với cùng Idempotency-Key khi Temporal trở lại.',
      en: 'See /health/ready; try again with the same Idempotency-Key when Temporal answers.',
    },
  ),
  'effects-not-held': entry(
    409,
    'Effects are not held',
    {
      vi: 'Không có việc gửi nào đang bị giữ; có thể đã có người xác nhận.',
      en: 'No effects are held; another person may have confirmed them.',
    },
    {
      vi: 'Không cần làm gì; xem GET /api/administration/effects-held.',
      en: 'You need to do nothing; see GET /api/administration/effects-held.',
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
  internal: entry(
    500,
    'Internal error',
    {
      vi: 'Máy chủ gặp lỗi. Gửi lại với cùng Idempotency-Key sẽ cho biết yêu cầu đã được ghi hay chưa.',
      en: 'The server failed. A retry with the same Idempotency-Key tells whether the request was recorded.',
    },
    {
      vi: 'Gửi lại với cùng Idempotency-Key; nếu vẫn lỗi, báo quản trị viên kèm mã X-Request-Id.',
      en: 'Send it again with the same Idempotency-Key; if it fails again, give an administrator the X-Request-Id.',
    },
  ),
  'database-unavailable': entry(
    503,
    'The database is unavailable',
    { vi: 'Cơ sở dữ liệu đang không trả lời.', en: 'The database does not answer.' },
    {
      vi: 'Thử lại sau vài giây với cùng Idempotency-Key.',
      en: 'Try again in a few seconds with the same Idempotency-Key.',
    },
  ),
  'not-yet-visible': entry(
    503,
    'Not yet visible',
    { vi: 'Danh sách chưa cập nhật thay đổi bạn vừa ghi.', en: 'The list does not show your change yet.' },
    {
      vi: 'Thay đổi đã được ghi; đọc lại danh sách sau vài giây.',
      en: 'Your change is recorded; read the list again in a few seconds.',
    },
  ),
  'too-much-contention': entry(
    503,
    'Too many concurrent writes',
    { vi: 'Quá nhiều người cùng ghi vào hồ sơ này.', en: 'Too many people write to this case at once.' },
    { vi: 'Gửi lại với cùng Idempotency-Key.', en: 'Send it again with the same Idempotency-Key.' },
  ),
} as const satisfies Record<string, CatalogueEntry>;
