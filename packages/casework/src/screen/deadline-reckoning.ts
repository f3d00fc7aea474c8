import {
  type Day,
  glossary,
  type Bilingual,
  type DeadlineDays,
  type PublishedPolicy,
  type RecordedEvent,
} from '@vinhdanh/contracts';
import { calendarOn, dayOf, deadlineDays, isProvisional, type Deadline, type Reference } from '@vinhdanh/domain';
import type { CaseSnapshot } from '../read/case-snapshot.js';
import { eventsOf } from './events-of.js';
import { workingDaysLeft } from './working-days.js';

/** How one due day was computed, day by day; null = the case has no such deadline. */
export function deadlineReckoning(
  snapshot: CaseSnapshot,
  events: readonly RecordedEvent[],
  policy: PublishedPolicy,
  id: string,
): DeadlineDays | null {
  const deadline = snapshot.state.deadlines.find((candidate) => candidate.deadline === id);
  if (deadline === undefined) return null;
  const today = dayOf(snapshot.at);
  const calendar = calendarUsed(snapshot.reference, deadline);
  const pauses = deadline.pauses.map((pause) => ({
    ...pause,
    from: dayOf(pause.from),
    to: pause.to === null ? null : dayOf(pause.to),
  }));
  const set = eventsOf(events, 'DeadlineSet').find((event) => event.facts.deadline === id);
  const extensions = extensionsOf(events, id, set?.facts.due ?? deadline.due, set?.facts.count ?? deadline.count);
  const open = deadline.status === 'running' || deadline.status === 'paused';
  const until = open && today > deadline.due ? today : deadline.due;
  const days = deadlineDays({ ...deadline, pauses }, calendar, until).map((day) => ({
    ...day,
    today: day.day === today,
  }));
  const label = glossary.deadline[deadline.kind];
  return {
    deadline: id,
    kind: deadline.kind,
    label,
    says: says(deadline, days, extensions.length),
    status: deadline.status,
    start: deadline.start,
    due: deadline.due,
    overdue: deadline.overdue,
    workingDaysLeft:
      deadline.status === 'running'
        ? workingDaysLeft(today, deadline.due, calendarOn(snapshot.reference, today))
        : null,
    provisional: isProvisional(deadline.start, deadline.due, calendar),
    rule: {
      count: set?.facts.count ?? deadline.count,
      unit: deadline.unit,
      whileSuspended: deadline.whileSuspended,
      atEnd: deadline.atEnd,
      source: deadline.source,
      certainty: deadline.certainty,
      pack: { id: policy.pack.id, title: policy.pack.title, hash: policy.hash },
    },
    calendar: deadline.calendar,
    warnings: ([50, 80] as const).flatMap((percent) => {
      const day = percent === 50 ? deadline.warn50 : deadline.warn80;
      return day === null ? [] : [{ percent, day, given: deadline.warned.includes(percent) }];
    }),
    pauses,
    extensions,
    days,
  };
}

/** The calendars of the latest computation: known when the clock was set, restarted or extended. */
function calendarUsed(reference: Reference, deadline: Deadline) {
  const turns = [deadline.extendedAt, ...deadline.pauses.map((pause) => pause.to).toReversed(), deadline.setAt].filter(
    (moment) => moment !== null,
  );
  const known = turns.map((moment) => calendarOn(reference, dayOf(moment)));
  return (
    known.find((calendar) => calendar.version === deadline.calendar) ??
    known[0] ??
    calendarOn(reference, deadline.start)
  );
}

function extensionsOf(
  events: readonly RecordedEvent[],
  id: string,
  due: Day,
  count: number,
): DeadlineDays['extensions'] {
  let former = { due, count };
  return events.flatMap((event) => {
    const [extended] = eventsOf([event], 'DeadlineExtended');
    const [resumed] = eventsOf([event], 'DeadlineResumed');
    if (resumed?.facts.deadline === id) former = { ...former, due: resumed.facts.due };
    if (extended?.facts.deadline !== id) return [];
    const { facts } = extended;
    const made = {
      at: extended.occurredAt,
      added: facts.count - former.count,
      basis: facts.basis,
      before: former.due,
      due: facts.due,
    };
    former = { due: facts.due, count: facts.count };
    return [made];
  });
}

const units: Readonly<Record<Deadline['unit'], Bilingual>> = {
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  day: { vi: 'ngày', en: 'days' },
  month: { vi: 'tháng', en: 'months' },
};

const written = (day: Day): string => day.split('-').toReversed().join('/');

function says(deadline: Deadline, days: DeadlineDays['days'], extended: number): Bilingual {
  const many = (role: DeadlineDays['days'][number]['role']): number => days.filter((day) => day.role === role).length;
  const off = many('public-holiday') + many('substitute-day-off');
  const parts: readonly (readonly [number, string, string])[] = [
    [many('weekend'), 'ngày cuối tuần', 'weekend days'],
    [off, 'ngày nghỉ lễ', 'days of public holidays'],
    [many('paused'), 'ngày tạm dừng', 'days of pause'],
    [many('rolled'), 'ngày lùi đến ngày làm việc', 'days on to the next working day'],
  ];
  const left = parts.filter(([count]) => count > 0);
  const unit = units[deadline.unit];
  const vi = left.map(([count, words]) => `${count} ${words}`).join(', ');
  const en = left.map(([count, , words]) => `${count} ${words}`).join(', ');
  return {
    vi:
      `${deadline.count} ${unit.vi}${extended > 0 ? ' (đã gia hạn)' : ''} sau ngày ` +
      `${written(deadline.start)}${vi === '' ? '' : `, không tính ${vi}`}: hạn ${written(deadline.due)}`,
    en:
      `${deadline.count} ${unit.en}${extended > 0 ? ' (extended)' : ''} after ` +
      `${written(deadline.start)}${en === '' ? '' : `, not counting ${en}`}: due ${written(deadline.due)}`,
  };
}
