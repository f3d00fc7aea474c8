import {
  type Day,
  glossary,
  type PolicyPack,
  Role,
  within,
  wordsOf,
  type Bilingual,
  type BarLevel,
  type CaseScreen,
  type WorkingCalendar,
  type WorkItem,
} from '@vinhdanh/contracts';
import { workOf, type OpenNomination } from '@vinhdanh/domain';
import { workingDaysLeft } from './working-days.js';

interface Around {
  readonly pack: PolicyPack;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly unitName: (code: string) => string;
}

/** The standing of the case in a sentence: what it waits for, from whom, and how much time is left. */
export function standing(state: OpenNomination, around: Around): CaseScreen['standing'] {
  const { progress } = state;
  const none = { action: null, role: null, unit: null, due: null, workingDaysLeft: null };
  if (progress.stage === null && state.suspension === null) {
    const words = within(glossary.rest[progress.reason]);
    return {
      ...none,
      tone: 'resting',
      says: { vi: `Hồ sơ đã kết thúc: ${words.vi}`, en: `The case is closed: ${words.en}` },
    };
  }
  const item = mostPressing(workOf(state, around.pack));
  if (item === null)
    return { ...none, tone: 'waiting', says: { vi: 'Chưa có việc nào đang chờ', en: 'Nothing is waited for' } };
  // a case that is being entered from past papers is not overdue
  const left = item.due === null || !state.live ? null : workingDaysLeft(around.today, item.due, around.calendar);
  const { action, role, unit, due } = item;
  const about = { action, role, unit, due, workingDaysLeft: left };
  const term = termOf(item, left);
  if (state.suspension !== null) {
    const { document, reason, bar } = state.suspension;
    const why = within(glossary.suspension[reason]);
    const by = bar === null ? null : endedBy(bar, around);
    const ends = by === null ? { vi: '', en: '' } : { vi: `; ${by.vi} kết thúc`, en: `; ${by.en} ends it` };
    return {
      ...about,
      tone: 'suspended',
      says: {
        vi: `Đang tạm dừng theo ${document} (${why.vi}), chờ kết luận${ends.vi}${term.vi}`,
        en: `Suspended under ${document} (${why.en}) until a conclusion comes${ends.en}${term.en}`,
      },
    };
  }
  const who = waitedFor(item, around);
  const act = labelOf(action);
  return {
    ...about,
    tone: left === null || left > 0 ? 'waiting' : left < 0 ? 'overdue' : 'due-today',
    says: { vi: `Đang chờ ${who.vi} ${act.vi}${term.vi}`, en: `Waiting for ${who.en} to ${act.en}${term.en}` },
  };
}

/** Who may end the suspension: the level that raised it, or a higher one. */
const endedBy = (
  { level, unit }: { readonly level: BarLevel; readonly unit: string },
  { unitName }: Around,
): Bilingual =>
  level === 'province'
    ? { vi: `${unitName(unit)} hoặc Chủ tịch UBND tỉnh`, en: `${unitName(unit)} or the Chairman` }
    : { vi: `thủ trưởng ${unitName(unit)} hoặc cấp tỉnh`, en: `the head of ${unitName(unit)} or the province` };

/** An agency that was asked comes first; otherwise the act that advances the case. */
const mostPressing = (items: readonly WorkItem[]): WorkItem | null =>
  items
    .filter((item) => item.action === 'reply-consultation')
    .toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))[0] ??
  items[0] ??
  null;

const waitedFor = ({ role, unit }: WorkItem, { unitName }: Around): Bilingual => {
  const known = Role.safeParse(role);
  if (role === 'agency' || !known.success) return { vi: unitName(unit), en: unitName(unit) };
  const word = within(glossary.role[known.data]);
  return { vi: word.vi, en: `the ${word.en}` };
};

const labelOf = (action: string): Bilingual =>
  within(wordsOf('ask', action) ?? wordsOf('command', action) ?? { vi: action, en: action });

function termOf({ due }: WorkItem, left: number | null): Bilingual {
  if (due === null || left === null) return { vi: '', en: '' };
  if (left === 0) return { vi: ', hạn hôm nay', en: ', due today' };
  const days = Math.abs(left);
  const counted = `${days} working ${days === 1 ? 'day' : 'days'}`;
  return left > 0
    ? { vi: `, còn ${days} ngày làm việc`, en: `, ${counted} left` }
    : { vi: `, quá hạn ${days} ngày làm việc`, en: `, ${counted} overdue` };
}
