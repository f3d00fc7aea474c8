import { entry, type CatalogueEntry } from './entry.js';
import { fileProblems } from './file-problems.js';

/** Every code of our own. */
export const catalogue = {
  ...fileProblems,
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
  'installation-administrator-only': entry(
    403,
    'Only the installation administrator may do this',
    {
      vi: 'Chỉ quản trị viên hệ thống được làm việc này.',
      en: 'Only the administrator of the installation may do this.',
    },
    { vi: 'Nhờ quản trị viên hệ thống làm.', en: 'Ask the administrator of the installation.' },
  ),
  'administrator-only': entry(
    403,
    'Only an administrator of the register may do this',
    { vi: 'Chỉ quản trị viên của sổ được làm việc này.', en: 'Only an administrator of the register may do this.' },
    {
      vi: 'Nhờ quản trị viên của sổ làm hoặc cấp quyền.',
      en: 'Ask an administrator of the register to do it or to grant the role.',
    },
  ),
  'officers-only': entry(
    403,
    'Only officers of the register may see this',
    {
      vi: 'Chỉ cán bộ xử lý và thanh tra hồ sơ của sổ mới được xem.',
      en: 'Only officers who handle or examine the cases of this register may see this.',
    },
    { vi: 'Nhờ cán bộ thẩm định hoặc cán bộ đơn vị.', en: 'Ask an appraiser or an officer of the unit.' },
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
  'username-taken': entry(
    409,
    'User name taken',
    { vi: 'Tên đăng nhập này đã có người dùng.', en: 'Another account has this user name.' },
    { vi: 'Chọn tên đăng nhập khác.', en: 'Choose another user name.' },
  ),
  'register-exists': entry(
    409,
    'Register exists',
    { vi: 'Đã có sổ mang mã này.', en: 'Another register has this id.' },
    { vi: 'Chọn mã khác.', en: 'Choose another id.' },
  ),
  'clock-not-simulated': entry(
    409,
    'The register runs on real time',
    {
      vi: 'Sổ này theo giờ thật; không dừng, chạy hay chỉnh đồng hồ được.',
      en: 'This register runs on real time, so that nobody can stop, start or move its clock.',
    },
    { vi: 'Dùng một sổ có đồng hồ mô phỏng.', en: 'Use a register with a simulated clock.' },
  ),
  'clock-never-goes-back': entry(
    409,
    'A clock never goes back',
    { vi: 'Đồng hồ của sổ không bao giờ lùi.', en: 'The clock of a register never goes back.' },
    {
      vi: 'Chọn một thời điểm sau giờ hiện tại của sổ.',
      en: 'Choose a moment after the present time of the register.',
    },
  ),
  'clock-moved-by-another': entry(
    409,
    'Somebody else is moving this clock',
    {
      vi: 'Một yêu cầu khác đang chỉnh đồng hồ của sổ này.',
      en: 'Another request is moving the clock of this register.',
    },
    { vi: 'Đợi yêu cầu đó xong rồi thử lại.', en: 'Wait until that request ends, then try again.' },
  ),
  'simulated-clock-refused': entry(
    409,
    'No simulated registers in production',
    {
      vi: 'Chế độ production không nhận sổ có đồng hồ mô phỏng.',
      en: 'Production mode does not accept a register with a simulated clock.',
    },
    {
      vi: 'Tạo sổ theo giờ hệ thống, hoặc dùng một bản cài đặt thử nghiệm.',
      en: 'Create the register on the system clock, or use a trial installation.',
    },
  ),
  'view-not-yours': entry(
    403,
    'Another person owns this list',
    { vi: 'Danh sách này do người khác chia sẻ.', en: 'Another person owns this list and shares it with you.' },
    { vi: 'Lưu thành danh sách của bạn rồi sửa.', en: 'Save it as a list of your own, then change that.' },
  ),
  'view-not-shareable': entry(
    403,
    'List not shareable with this role or unit',
    {
      vi: 'Chỉ chia sẻ được với vai trò và đơn vị của chính bạn.',
      en: 'You can share a list only with a role and a unit of your own.',
    },
    {
      vi: 'Chọn vai trò hoặc đơn vị mà bạn thuộc về.',
      en: 'Choose a role that you hold or a unit that you belong to.',
    },
  ),
  'too-many-views': entry(
    409,
    'Too many saved lists',
    { vi: 'Bạn đã lưu quá nhiều danh sách.', en: 'You have saved too many lists.' },
    { vi: 'Xóa bớt danh sách không dùng.', en: 'Remove lists that you do not use.' },
  ),
  'auditor-only': entry(
    403,
    'Only auditors may do this',
    { vi: 'Chỉ kiểm toán viên của sổ được xem.', en: 'Only an auditor of the register may see this.' },
    {
      vi: 'Đề nghị quản trị viên của sổ cấp vai trò kiểm toán.',
      en: 'Ask an administrator of the register for the role of auditor.',
    },
  ),
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
  'work-taken': entry(
    409,
    'Another person has taken this work',
    { vi: 'Người khác đã nhận việc này.', en: 'Another person has already taken this work.' },
    {
      vi: 'Chọn việc khác, hoặc nhờ người đang phụ trách trả lại.',
      en: 'Take other work, or ask the assignee to release this work.',
    },
  ),
  'work-gone': entry(
    409,
    'The case no longer waits for this work',
    { vi: 'Hồ sơ không còn chờ việc này.', en: 'The case no longer waits for this work.' },
    { vi: 'Tải lại danh sách: hồ sơ đã sang bước khác.', en: 'Read the list again: the case has moved on.' },
  ),
  'work-not-yours': entry(
    403,
    'Work of another role',
    { vi: 'Việc này không thuộc vai trò của bạn.', en: 'This work belongs to a role that you do not hold.' },
    {
      vi: 'Nhờ người giữ vai trò tại đơn vị ghi ở fact.',
      en: 'Ask a person who holds the role for the unit in fact.',
    },
  ),
  'work-not-theirs': entry(
    422,
    'Work of another role than theirs',
    {
      vi: 'Người được giao không giữ vai trò mà việc này cần.',
      en: 'The person does not hold the role that this work belongs to.',
    },
    { vi: 'Chọn trong danh sách GET /api/work/candidates.', en: 'Choose from GET /api/work/candidates.' },
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
  'stale-version': entry(
    412,
    'The case has moved on',
    {
      vi: 'Hồ sơ đã thay đổi sau phiên bản bạn đang xem.',
      en: 'The case has changed since the version that you saw.',
    },
    {
      vi: 'Đọc lại hồ sơ, xem điều gì đã đổi, rồi gửi lại với phiên bản mới trong If-Match.',
      en: 'Read the case again, check what has changed, and send the request with the new version in If-Match.',
    },
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
  'as-of-in-future': entry(
    422,
    'The moment lies in the future',
    {
      vi: 'Thời điểm muốn xem nằm sau giờ hiện tại của sổ.',
      en: 'The moment lies after the present time of the register.',
    },
    {
      vi: 'Chọn một ngày đã qua, hoặc bỏ asOf và occurredAsOf.',
      en: 'Choose a past day, or omit asOf and occurredAsOf.',
    },
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
  'too-many-sign-ins': entry(
    429,
    'Too many failed sign-ins',
    { vi: 'Bạn đã đăng nhập sai quá nhiều lần.', en: 'Too many sign-ins have failed.' },
    {
      vi: 'Đợi số giây ghi ở Retry-After rồi thử lại.',
      en: 'Wait the number of seconds in Retry-After, then try again.',
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
  'case-unreadable': entry(
    409,
    'The case cannot be read',
    {
      vi: 'Sổ ghi một sự kiện không thể có ở bước hiện tại của hồ sơ này; các hồ sơ khác không bị ảnh hưởng.',
      en: 'The log holds an event that cannot happen in the present state of this case; other cases are not affected.',
    },
    {
      vi: 'Báo quản trị: hồ sơ nằm trong nhóm "kẹt" ở trang Quy trình, kèm tên sự kiện.',
      en: 'Tell an administrator: the page Workflows lists the case as stuck, with the name of the event.',
    },
  ),
  'too-much-contention': entry(
    503,
    'Too many concurrent writes',
    { vi: 'Quá nhiều người cùng ghi vào hồ sơ này.', en: 'Too many people write to this case at once.' },
    { vi: 'Gửi lại với cùng Idempotency-Key.', en: 'Send it again with the same Idempotency-Key.' },
  ),
  'clock-not-level': entry(
    504,
    'Due acts are not finished',
    {
      vi: 'Sau 30 giây vẫn còn việc đến hạn chưa xong; đồng hồ dừng ở thời điểm đã tới.',
      en: 'Due acts have made no progress for 30 seconds; the clock stays at the moment that it has reached.',
    },
    {
      vi: 'Xem phần nào chậm ở trang Quản trị (Temporal, worker, projector), rồi chỉnh tiếp.',
      en: 'Check on the page Administration which part is slow (Temporal, worker, projector), then advance again.',
    },
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemCode = keyof typeof catalogue;
