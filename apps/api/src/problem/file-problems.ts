import { entry, type CatalogueEntry } from './entry.js';

/** Codes about files of cases and drafts. */
export const fileProblems = {
  'document-too-large': entry(
    413,
    'File too large',
    { vi: 'Tệp quá lớn.', en: 'The file is too large.' },
    {
      vi: 'Quét lại với độ phân giải thấp hơn, hoặc tách thành nhiều tệp.',
      en: 'Scan it at a lower resolution, or split it into several files.',
    },
  ),
  'document-empty': entry(
    422,
    'The file is empty',
    { vi: 'Tệp không có nội dung (0 byte).', en: 'The file is empty (0 bytes).' },
    { vi: 'Mở tệp để kiểm tra rồi chọn lại.', en: 'Open the file to check it, then choose it again.' },
  ),
  'document-name': entry(
    422,
    'The file name cannot be taken',
    {
      vi: 'Tên tệp trống, quá dài (hơn 200 ký tự), có đường dẫn hoặc ký tự điều khiển.',
      en: 'The file name is empty, longer than 200 characters, or holds a path or control characters.',
    },
    { vi: 'Đổi tên tệp rồi gửi lại.', en: 'Rename the file and send it again.' },
  ),
  'document-type': entry(
    422,
    'A kind of file that is not taken',
    { vi: 'Không nhận loại tệp này.', en: 'Files of this kind are not taken.' },
    {
      vi: 'Lưu hoặc quét lại thành một trong các loại nhận được rồi gửi lại.',
      en: 'Save or scan it as one of the kinds that are taken, then send it again.',
    },
  ),
  'document-lies': entry(
    422,
    'The file is not what its name says',
    {
      vi: 'Nội dung tệp không đúng với tên hoặc loại đã khai.',
      en: 'The content of the file is not what its name or its declared type says.',
    },
    {
      vi: 'Lưu lại tệp đúng định dạng với phần mở rộng đúng rồi gửi lại.',
      en: 'Save the file in its real format under the right extension, then send it again.',
    },
  ),
  'document-macro': entry(
    422,
    'The file holds a macro or a program',
    {
      vi: 'Tệp chứa macro, đoạn chương trình hoặc đối tượng nhúng.',
      en: 'The file holds a macro, a program or an embedded package.',
    },
    {
      vi: 'Lưu lại thành PDF, hoặc xoá macro rồi gửi lại.',
      en: 'Save it as PDF, or remove the macros, then send it again.',
    },
  ),
  'document-bomb': entry(
    422,
    'The file unpacks to too much',
    { vi: 'Tệp giải nén ra quá lớn.', en: 'The file unpacks to more than 200 MB.' },
    { vi: 'Lưu lại thành PDF rồi gửi lại.', en: 'Save it as PDF, then send it again.' },
  ),
  'document-broken': entry(
    422,
    'The file is broken',
    { vi: 'Tệp hỏng: không mở ra được trọn vẹn.', en: 'The file is broken: not all of it can be unpacked.' },
    { vi: 'Mở tệp, lưu lại rồi gửi lại.', en: 'Open the file, save it anew, then send it again.' },
  ),
  'documents-waiting': entry(
    409,
    'Too many files wait for an act',
    {
      vi: 'Quá nhiều tệp của bạn trong hồ sơ này chưa được dùng cho việc nào.',
      en: 'Too many files of yours in this case are cited by no act yet.',
    },
    {
      vi: 'Dùng các tệp đã gửi, hoặc đợi chúng tự được xoá.',
      en: 'Use the files that you sent, or wait until they are deleted by themselves.',
    },
  ),
  'draft-changed': entry(
    412,
    'The draft was saved elsewhere',
    { vi: 'Bản nháp này vừa được lưu ở một cửa sổ khác.', en: 'This draft was saved in another window since.' },
    {
      vi: 'Mở lại bản nháp, so với phần đang gõ, rồi lưu lại.',
      en: 'Open the draft again, compare it with what you typed, then save.',
    },
  ),
  'drafts-full': entry(
    409,
    'Too many drafts',
    { vi: 'Bạn đã có 200 bản nháp.', en: 'You have 200 drafts.' },
    { vi: 'Xoá những bản không dùng nữa.', en: 'Delete those that you no longer need.' },
  ),
  'draft-sealed': entry(
    422,
    'Not kept as a draft',
    { vi: 'Nội dung tố cáo được giữ kín: không lưu bản nháp.', en: 'What is sealed is not kept as a draft.' },
    { vi: 'Ghi nhận ngay khi điền xong.', en: 'Record it as soon as it is filled in.' },
  ),
  'range-not-satisfiable': entry(
    416,
    'Range not satisfiable',
    { vi: 'Đoạn được hỏi nằm ngoài tệp.', en: 'The range asked for lies outside the file.' },
    { vi: 'Đọc lại tệp từ đầu.', en: 'Read the file from its beginning.' },
  ),
} as const satisfies Record<string, CatalogueEntry>;
