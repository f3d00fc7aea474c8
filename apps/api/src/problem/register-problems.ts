import { entry, type CatalogueEntry } from './entry.js';

/** Codes about registers and their clocks. */
export const registerProblems = {
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
