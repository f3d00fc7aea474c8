import { type Day, glossary, type UnitRegister } from '@vinhdanh/contracts';
import { unitName } from '@vinhdanh/domain';
import type { NominationItem } from '@vinhdanh/projections';
import { csvLine } from '../export/csv.js';
import { fileMoment, said, type FileColumn, type Language } from '../export/words.js';

const rest = said<NominationItem>('rest', ({ state }) => state);
const states: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  open: { vi: 'Đang xử lý', en: 'Under way' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
};
const yes = { vi: 'có', en: 'yes' } as const;

/** @param day `yyyy-MM-dd`: units have their names of that day */
const columns = (units: UnitRegister, day: Day): readonly FileColumn<NominationItem>[] => [
  { vi: 'Số hồ sơ', en: 'Case number', of: ({ caseNumber }) => caseNumber },
  { vi: 'Đối tượng', en: 'Subject', of: ({ subject }) => subject.name },
  { vi: 'Loại', en: 'Kind', of: said('subjectKind', ({ subject }) => subject.kind) },
  { vi: 'Mã đơn vị', en: 'Unit code', of: ({ unit }) => unit },
  { vi: 'Đơn vị', en: 'Unit', of: ({ unit }) => unitName(units, unit, day) },
  {
    vi: 'Hình thức, danh hiệu',
    en: 'Award',
    of: ({ award }, lang) => ({ ...glossary.title, ...glossary.form })[award][lang],
  },
  { vi: 'Diện', en: 'Track', of: said('track', ({ track }) => track) },
  { vi: 'Giai đoạn', en: 'Stage', of: said('stage', ({ stage }) => stage) },
  { vi: 'Bước', en: 'Step', of: said('substate', ({ substate }) => substate) },
  { vi: 'Tình trạng', en: 'State', of: (item, lang) => states[item.state]?.[lang] ?? rest(item, lang) },
  { vi: 'Đang chờ', en: 'Waits for', of: said('role', ({ waitingRole }) => waitingRole) },
  { vi: 'Hạn', en: 'Due', of: ({ due }) => due },
  { vi: 'Quá hạn', en: 'Overdue', of: ({ overdue }, lang) => (overdue ? yes[lang] : null) },
  { vi: 'Số quyết định', en: 'Decision number', of: ({ decisionNumber }) => decisionNumber },
  { vi: 'Lập ngày', en: 'Opened', of: ({ openedAt }) => fileMoment(openedAt) },
  { vi: 'Ở bước này từ', en: 'At this step since', of: ({ since }) => fileMoment(since) },
  {
    vi: 'Hồ sơ cũ chưa vận hành',
    en: 'Historical case, not released',
    of: ({ released }, lang) => (released ? null : yes[lang]),
  },
];

/** A list of cases as lines for spreadsheets. */
export function casesFile(
  units: UnitRegister,
  day: Day,
  lang: Language,
): { readonly head: string; readonly line: (item: NominationItem) => string } {
  const all = columns(units, day);
  return {
    head: csvLine(all.map((column) => column[lang])),
    line: (item) => csvLine(all.map((column) => column.of(item, lang))),
  };
}
