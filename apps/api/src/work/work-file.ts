import { csvLine } from '../export/csv.js';
import type { WorkView } from './views.js';

type Language = 'vi' | 'en';
interface Column {
  readonly vi: string;
  readonly en: string;
  readonly of: (item: WorkView, lang: Language) => string | number | null;
}

const columns: readonly Column[] = [
  { vi: 'Số hồ sơ', en: 'Case number', of: (item) => item.caseNumber },
  { vi: 'Đối tượng', en: 'Subject', of: (item) => item.subjectName },
  { vi: 'Loại', en: 'Kind', of: (item) => item.subjectKind },
  { vi: 'Mã đơn vị', en: 'Unit code', of: (item) => item.unit },
  { vi: 'Đơn vị', en: 'Unit', of: (item) => item.unitName },
  { vi: 'Hình thức, danh hiệu', en: 'Award', of: (item) => item.award },
  { vi: 'Diện', en: 'Track', of: (item) => item.track },
  { vi: 'Giai đoạn', en: 'Stage', of: (item) => item.stage },
  { vi: 'Bước', en: 'Step', of: (item) => item.substate },
  { vi: 'Việc cần làm', en: 'What is asked', of: (item, lang) => item.asks[lang] },
  { vi: 'Hạn', en: 'Due', of: (item) => item.due },
  { vi: 'Ngày làm việc còn lại', en: 'Working days left', of: (item) => item.workingDaysLeft },
  { vi: 'Chờ từ', en: 'Waiting since', of: (item) => item.since },
  { vi: 'Phụ trách', en: 'Assignee', of: (item) => item.assignee?.name ?? null },
  { vi: 'Giấy tờ thiếu', en: 'Missing papers', of: (item) => item.missingPapers },
  { vi: 'Lưu ý', en: 'Flags', of: (item) => item.flags.join(' ') },
];

export const workFileHead = (lang: Language): string => csvLine(columns.map((column) => column[lang]));
export const workFileLine = (item: WorkView, lang: Language): string => csvLine(columns.map((column) => column.of(item, lang)));
