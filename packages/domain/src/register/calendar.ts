import { streamId, type CalendarYear, type RegisterInputOf, type Rejection } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { acceptReference, refuseRegister, type RegisterContext, type RegisterDecision } from './decision.js';

export function publishCalendar(
  calendar: RegisterInputOf<'publish-calendar'>,
  { register }: RegisterContext,
): RegisterDecision {
  const rejection = ownYear(calendar);
  if (rejection !== null) return refuseRegister(rejection);
  const stream = streamId('calendar', register);
  return acceptReference(String(calendar.year), stream, { type: 'CalendarPublished', facts: calendar });
}

/** The calendar of a year names days of that year only, each at most once. */
export function ownYear({ year, days }: CalendarYear): Rejection | null {
  const outside = days.filter(({ date }) => !date.startsWith(`${year}-`)).map(({ date }) => date);
  const twice = days
    .filter(({ date }, index) => days.findIndex((other) => other.date === date) < index)
    .map(({ date }) => date);
  if (outside.length > 0) {
    return refuse(
      'calendar-year',
      {
        vi: `Lịch năm ${year} có ngày của năm khác: ${outside.join(', ')}.`,
        en: `The calendar of ${year} has days of another year: ${outside.join(', ')}.`,
      },
      { year, days: outside },
      {
        vi: 'Đưa các ngày đó vào lịch của năm ấy, hoặc sửa năm.',
        en: 'Put them into the calendar of their own year, or correct the year.',
      },
    );
  }
  if (twice.length === 0) return null;
  return refuse(
    'calendar-year',
    {
      vi: `Lịch năm ${year} nêu một ngày hai lần: ${twice.join(', ')}.`,
      en: `The calendar of ${year} names a day twice: ${twice.join(', ')}.`,
    },
    { year, days: twice },
    { vi: 'Mỗi ngày chỉ ghi một dòng.', en: 'Enter each day on one line.' },
  );
}
