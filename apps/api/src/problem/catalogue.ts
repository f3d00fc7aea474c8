import { accountProblems } from './account-problems.js';
import { entry, type CatalogueEntry } from './entry.js';
import { fileProblems } from './file-problems.js';
import { requestProblems } from './request-problems.js';

/** Every code of our own. */
export const catalogue = {
  ...fileProblems,
  ...requestProblems,
  ...accountProblems,
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
  'first-password-is-code': entry(
    409,
    'The first password is a code',
    {
      vi: 'Sổ đã có hồ sơ vận hành: quản trị viên không tự đặt mật khẩu cho người khác.',
      en: 'The register has live cases: an administrator sets no password for somebody else.',
    },
    {
      vi: 'Mở tài khoản không kèm mật khẩu, rồi trao mã nhận được cho người dùng; họ tự đặt mật khẩu khi đăng nhập lần đầu.',
      en: 'Open the account without a password and hand over the code; its holder sets a password at their first sign-in.',
    },
  ),
  'code-not-replaced': entry(
    409,
    'The code is not replaced',
    {
      vi: 'Tài khoản này được trao kèm mã; muốn nhận tài khoản phải đặt mật khẩu mới khác mã.',
      en: 'The account came with a code; confirming it takes a password of your own, other than the code.',
    },
    { vi: 'Gửi kèm mã và mật khẩu mới.', en: 'Send the code and a new password along.' },
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
    { vi: 'Người khác đã nhận việc này.', en: 'Somebody else looks after this already.' },
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
