import { glossary, type Bilingual } from '@vinhdanh/contracts';
import { csvLine } from '../export/csv.js';
import { fileMoment, said, type FileColumn, type Language } from '../export/words.js';
import type { WorkView } from './views.js';

/** Marks of a case, in the words of the list on screen. */
const flagWords: Readonly<Record<WorkView['flags'][number], Bilingual>> = {
  sudden: { vi: 'đột xuất', en: 'sudden' },
  suspended: { vi: 'tạm dừng', en: 'suspended' },
  comments: { vi: 'có ý kiến', en: 'comments' },
  supplement: { vi: 'chờ bổ sung', en: 'supplement' },
  revote: { vi: 'bỏ phiếu lại', en: 'new vote' },
};

const columns: readonly FileColumn<WorkView>[] = [
  { vi: 'Số hồ sơ', en: 'Case number', of: (item) => item.caseNumber },
  { vi: 'Đối tượng', en: 'Subject', of: (item) => item.subjectName },
  { vi: 'Loại', en: 'Kind', of: said('subjectKind', (item) => item.subjectKind) },
  { vi: 'Mã đơn vị', en: 'Unit code', of: (item) => item.unit },
  { vi: 'Đơn vị', en: 'Unit', of: (item) => item.unitName },
  {
    vi: 'Hình thức, danh hiệu',
    en: 'Award',
    of: (item, lang) => ({ ...glossary.title, ...glossary.form })[item.award][lang],
  },
  { vi: 'Diện', en: 'Track', of: said('track', (item) => item.track) },
  { vi: 'Giai đoạn', en: 'Stage', of: said('stage', (item) => item.stage) },
  { vi: 'Bước', en: 'Step', of: said('substate', (item) => item.substate) },
  { vi: 'Việc cần làm', en: 'What is asked', of: (item, lang) => item.asks[lang] },
  { vi: 'Hạn', en: 'Due', of: (item) => item.due },
  { vi: 'Ngày làm việc còn lại', en: 'Working days left', of: (item) => item.workingDaysLeft },
  { vi: 'Chờ từ', en: 'Waiting since', of: (item) => fileMoment(item.since) },
  { vi: 'Phụ trách', en: 'Assignee', of: (item) => item.assignee?.name ?? null },
  { vi: 'Giấy tờ thiếu', en: 'Missing papers', of: (item) => item.missingPapers },
  { vi: 'Lưu ý', en: 'Flags', of: (item, lang) => item.flags.map((flag) => flagWords[flag][lang]).join(', ') },
];

export const workFileHead = (lang: Language): string => csvLine(columns.map((column) => column[lang]));
export const workFileLine = (item: WorkView, lang: Language): string =>
  csvLine(columns.map((column) => column.of(item, lang)));
