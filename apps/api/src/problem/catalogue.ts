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
      vi: 'Yêu cầu tạo mới phải có tiêu đề Idempotency-Key.',
      en: 'A request that creates something needs the header Idempotency-Key.',
    },
    {
      vi: 'Gửi Idempotency-Key, ví dụ một UUID mới cho mỗi việc.',
      en: 'Send Idempotency-Key, for example a new UUID for each deed; send the same one again when you retry.',
    },
  ),
  'invalid-header': entry(
    400,
    'Invalid header',
    { vi: 'Một tiêu đề của yêu cầu không đúng dạng.', en: 'A header of the request does not have the right form.' },
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
      vi: 'Kiểm tra và thử lại; nếu quên mật khẩu, hỏi quản trị viên.',
      en: 'Check both and try again; if the password is lost, ask an administrator.',
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
      en: 'Send the csrf value that signing in or GET /api/session answered.',
    },
  ),
  'cross-site': entry(
    403,
    'Cross-site request',
    { vi: 'Yêu cầu đến từ một trang web khác.', en: 'The request comes from another web site.' },
    { vi: 'Đăng nhập tại chính trang của hệ thống.', en: 'Sign in at the page of this installation itself.' },
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
    'For officers of the register',
    {
      vi: 'Chỉ cán bộ xử lý và thanh tra hồ sơ của sổ mới được xem.',
      en: 'Only those who handle or examine the cases of this register may see this.',
    },
    { vi: 'Nhờ cán bộ thẩm định hoặc cán bộ đơn vị.', en: 'Ask an appraiser or an officer of the unit.' },
  ),
  'not-found': entry(
    404,
    'Not found',
    {
      vi: 'Không có gì ở đây, hoặc bạn không có quyền xem.',
      en: 'There is nothing here, or you have no right to see it.',
    },
    { vi: 'Kiểm tra mã số, sổ và quyền của bạn.', en: 'Check the id, the register and your roles.' },
  ),
  'unknown-route': entry(
    404,
    'Unknown address',
    { vi: 'Địa chỉ này không tồn tại.', en: 'There is no such address.' },
    { vi: 'Xem các địa chỉ tại /api/docs.', en: 'See /api/docs for all addresses.' },
  ),
  'method-not-allowed': entry(
    405,
    'Method not allowed',
    { vi: 'Địa chỉ này không nhận phương thức đó.', en: 'This address does not take that method.' },
    { vi: 'Dùng một trong các phương thức ở tiêu đề Allow.', en: 'Use one of the methods in the header Allow.' },
  ),
  'request-timeout': entry(
    408,
    'The request took too long to arrive',
    { vi: 'Yêu cầu gửi lên quá lâu.', en: 'The request took too long to arrive.' },
    { vi: 'Thử lại.', en: 'Try again.' },
  ),
  'username-taken': entry(
    409,
    'User name taken',
    { vi: 'Tên đăng nhập này đã có người dùng.', en: 'This user name is taken.' },
    { vi: 'Chọn tên đăng nhập khác.', en: 'Choose another user name.' },
  ),
  'register-exists': entry(
    409,
    'Register exists',
    { vi: 'Đã có sổ với mã này.', en: 'A register with this id exists.' },
    { vi: 'Chọn mã khác.', en: 'Choose another id.' },
  ),
  'clock-not-simulated': entry(
    409,
    'The clock of this register is the clock of the world',
    {
      vi: 'Sổ này theo giờ thật, không thể giữ, chạy hay dời.',
      en: 'This register runs on real time, which can be neither held, nor run, nor moved.',
    },
    { vi: 'Dùng một sổ có đồng hồ mô phỏng.', en: 'Use a register with a simulated clock.' },
  ),
  'clock-never-goes-back': entry(
    409,
    'A clock never goes back',
    { vi: 'Đồng hồ của sổ không bao giờ lùi.', en: 'The clock of a register never goes back.' },
    { vi: 'Chọn một thời điểm sau giờ hiện tại của sổ.', en: 'Choose a moment after the present one of the register.' },
  ),
  'clock-moved-by-another': entry(
    409,
    'Somebody else is moving this clock',
    {
      vi: 'Một yêu cầu khác đang dời đồng hồ của sổ này.',
      en: 'Another request is moving the clock of this register.',
    },
    { vi: 'Đợi yêu cầu đó xong rồi thử lại.', en: 'Wait for that request to end, then try again.' },
  ),
  'simulated-clock-refused': entry(
    409,
    'No simulated registers in production',
    {
      vi: 'Chế độ production không nhận sổ có đồng hồ mô phỏng.',
      en: 'Production mode takes no register with a simulated clock.',
    },
    {
      vi: 'Tạo sổ theo giờ hệ thống, hoặc dùng một bản cài đặt để thử.',
      en: 'Create the register on the clock of the system, or use an installation for trials.',
    },
  ),
  'view-not-yours': entry(
    403,
    'Somebody else’s list',
    { vi: 'Danh sách này của người khác chia sẻ.', en: 'This list was shared by somebody else.' },
    { vi: 'Lưu thành danh sách của bạn rồi sửa.', en: 'Save it as a list of your own and change that.' },
  ),
  'view-not-shareable': entry(
    403,
    'Not shareable with them',
    {
      vi: 'Chỉ chia sẻ được với vai trò và đơn vị của chính bạn.',
      en: 'A list can be shared with a role and unit of your own only.',
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
    { vi: 'Xóa bớt danh sách không dùng.', en: 'Remove some that you do not use.' },
  ),
  'auditor-only': entry(
    403,
    'Only auditors may do this',
    { vi: 'Chỉ kiểm toán viên của sổ được xem.', en: 'Only an auditor of the register may see this.' },
    { vi: 'Cần vai trò kiểm toán trong sổ này.', en: 'It needs the role of auditor in this register.' },
  ),
  'not-followed': entry(
    409,
    'No workflow belongs to this case',
    {
      vi: 'Hồ sơ nhập lại chưa chốt: chưa có quy trình theo dõi.',
      en: 'A case entered from papers has no workflow before its release.',
    },
    { vi: 'Chốt hồ sơ nhập (release) trước.', en: 'Release the case first.' },
  ),
  'temporal-unavailable': entry(
    503,
    'Temporal is unavailable',
    {
      vi: 'Temporal không trả lời; chưa có gì được khởi động lại.',
      en: 'Temporal does not answer; nothing was restarted.',
    },
    {
      vi: 'Xem /health/ready; thử lại với cùng Idempotency-Key khi Temporal trở lại.',
      en: 'See /health/ready; try again with the same Idempotency-Key when it is back.',
    },
  ),
  'work-taken': entry(
    409,
    'Somebody else looks after this',
    { vi: 'Người khác đã nhận việc này.', en: 'Somebody else looks after this already.' },
    {
      vi: 'Chọn việc khác, hoặc nhờ người đang phụ trách trả lại.',
      en: 'Take other work, or ask whoever looks after this to let it go.',
    },
  ),
  'work-gone': entry(
    409,
    'The case no longer asks for this',
    { vi: 'Hồ sơ không còn chờ việc này.', en: 'The case does not wait for this any more.' },
    { vi: 'Tải lại danh sách: hồ sơ đã sang bước khác.', en: 'Read the list again: the case has moved on.' },
  ),
  'work-not-yours': entry(
    403,
    'Not asked of your roles',
    { vi: 'Việc này không thuộc vai trò của bạn.', en: 'This work is not asked of your roles.' },
    {
      vi: 'Cần vai trò và đơn vị ghi ở fact; nhờ người giữ vai trò đó.',
      en: 'It needs the role for the unit in fact: ask somebody who holds it.',
    },
  ),
  'work-not-theirs': entry(
    422,
    'Not asked of that person’s roles',
    {
      vi: 'Người được giao không giữ vai trò mà việc này cần.',
      en: 'That person does not hold the role that this work is asked of.',
    },
    { vi: 'Chọn trong danh sách GET /api/work/candidates.', en: 'Choose from GET /api/work/candidates.' },
  ),
  'effects-not-held': entry(
    409,
    'Effects are not held',
    {
      vi: 'Không có việc gửi nào đang bị giữ; có thể đã có người xác nhận.',
      en: 'No effects are held; somebody may have confirmed already.',
    },
    {
      vi: 'Không cần làm gì; xem GET /api/administration/effects-held.',
      en: 'Nothing needs doing; see GET /api/administration/effects-held.',
    },
  ),
  'stale-version': entry(
    412,
    'The case has moved on',
    {
      vi: 'Hồ sơ đã thay đổi sau phiên bản bạn đang xem.',
      en: 'The case has changed since the version that you looked at.',
    },
    {
      vi: 'Đọc lại hồ sơ, xem điều gì đã đổi, rồi gửi lại với phiên bản mới trong If-Match.',
      en: 'Read the case again, see what changed, and send with the new version in If-Match.',
    },
  ),
  'body-too-large': entry(
    413,
    'Body too large',
    { vi: 'Nội dung gửi lên quá lớn (tối đa 1 MB).', en: 'The body is too large (at most 1 MB).' },
    {
      vi: 'Gửi ít hơn; tài liệu chỉ ghi số, ngày và mã băm.',
      en: 'Send less; of a paper only its number, date and hash are sent.',
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
    { vi: 'Một số ô không đúng.', en: 'Some fields are wrong.' },
    { vi: 'Sửa các ô được nêu rồi gửi lại.', en: 'Correct the fields that are named and send again.' },
  ),
  'unknown-command': entry(
    422,
    'Unknown command',
    { vi: 'Không có lệnh này.', en: 'There is no such command.' },
    { vi: 'Xem các lệnh có thể làm ở /actions của hồ sơ.', en: 'See /actions of the case for the commands there are.' },
  ),
  'as-of-in-future': entry(
    422,
    'Nothing is known of the future',
    {
      vi: 'Thời điểm muốn xem nằm sau giờ hiện tại của sổ.',
      en: 'The moment to look at lies after the present one of the register.',
    },
    {
      vi: 'Chọn một ngày đã qua, hoặc bỏ asOf và occurredAsOf.',
      en: 'Choose a day that has passed, or leave asOf and occurredAsOf out.',
    },
  ),
  'idempotency-key-reused': entry(
    422,
    'Idempotency-Key reused',
    {
      vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác.',
      en: 'This Idempotency-Key was used for another request.',
    },
    {
      vi: 'Dùng khoá mới cho việc mới; chỉ gửi lại khoá cũ với đúng nội dung cũ.',
      en: 'Use a new key for a new deed; send a key again only with the same body.',
    },
  ),
  'payload-not-decodable': entry(
    422,
    'Payload not decodable',
    { vi: 'Không giải mã được dữ liệu này.', en: 'The payload could not be decoded.' },
    {
      vi: 'Kiểm tra khoá trong CODEC_KEYS của API và worker.',
      en: 'Compare the keys in CODEC_KEYS of the API and the worker.',
    },
  ),
  'malformed-cursor': entry(
    422,
    'Malformed cursor',
    { vi: 'Con trỏ trang không hợp lệ.', en: 'No page of this list gave this cursor out.' },
    { vi: 'Mở lại danh sách từ đầu, không có cursor.', en: 'Begin the list anew, without cursor.' },
  ),
  'too-many-sign-ins': entry(
    429,
    'Too many failed sign-ins',
    { vi: 'Đăng nhập sai quá nhiều lần.', en: 'Too many failed sign-ins.' },
    { vi: 'Đợi số giây ghi ở Retry-After rồi thử lại.', en: 'Wait the seconds in Retry-After, then try again.' },
  ),
  internal: entry(
    500,
    'Internal error',
    {
      vi: 'Có lỗi trong máy chủ; không có gì được ghi bởi yêu cầu này trừ khi gửi lại cho thấy khác.',
      en: 'The server failed; whether the deed was recorded, a retry with the same Idempotency-Key tells.',
    },
    {
      vi: 'Gửi lại với cùng Idempotency-Key; nếu vẫn lỗi, báo quản trị viên kèm mã yêu cầu X-Request-Id.',
      en: 'Send it again with the same Idempotency-Key; if it fails again, give the administrator the X-Request-Id.',
    },
  ),
  'database-unavailable': entry(
    503,
    'The database is unavailable',
    { vi: 'Cơ sở dữ liệu đang không trả lời.', en: 'The database does not answer.' },
    {
      vi: 'Thử lại sau vài giây với cùng Idempotency-Key.',
      en: 'Try again in some seconds with the same Idempotency-Key.',
    },
  ),
  'not-yet-visible': entry(
    503,
    'Not yet visible',
    { vi: 'Danh sách chưa theo kịp thay đổi bạn vừa ghi.', en: 'The list has not caught up with what you recorded.' },
    {
      vi: 'Việc ghi đã xong; đọc lại sau vài giây.',
      en: 'What you did is recorded; read the list again in some seconds.',
    },
  ),
  'case-unreadable': entry(
    409,
    'The case cannot be read',
    {
      vi: 'Sổ ghi một sự kiện không thể có ở bước hiện tại của hồ sơ này; các hồ sơ khác không bị ảnh hưởng.',
      en: 'The log holds an event that cannot happen where this case stands; other cases are not affected.',
    },
    {
      vi: 'Báo quản trị: hồ sơ nằm trong nhóm "kẹt" ở trang Quy trình, kèm tên sự kiện.',
      en: 'Tell an administrator: the page Workflows lists the case as stuck, with the name of the event.',
    },
  ),
  'too-much-contention': entry(
    503,
    'Too many at once',
    { vi: 'Quá nhiều người cùng ghi vào hồ sơ này.', en: 'Too many write to this case at once.' },
    { vi: 'Gửi lại với cùng Idempotency-Key.', en: 'Send it again with the same Idempotency-Key.' },
  ),
  'clock-not-level': entry(
    504,
    'Not level yet',
    {
      vi: 'Sau 30 giây vẫn còn việc đến hạn chưa xong; đồng hồ dừng ở thời điểm đã tới.',
      en: 'After 30 seconds without progress something owed is still open; the clock stays at the moment reached.',
    },
    {
      vi: 'Xem phần nào chậm ở trang Quản trị (Temporal, worker, projector), rồi dời tiếp.',
      en: 'See under Administration which part is slow (Temporal, worker, projector), then advance again.',
    },
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemCode = keyof typeof catalogue;
