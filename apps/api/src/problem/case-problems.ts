import { entry, type CatalogueEntry } from './entry.js';

/** Codes about cases, work and saved lists. */
export const caseProblems = {
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
} as const satisfies Record<string, CatalogueEntry>;
