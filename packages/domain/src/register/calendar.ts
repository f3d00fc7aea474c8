import { streamId, type CalendarYear, type RegisterInputOf, type Refusal } from '@vinhdanh/contracts';
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

/** The calendar of a year has days of that year only, each at most once. */
export function ownYear({ year, days }: CalendarYear): Refusal | null {
  const outside = days.filter(({ date }) => !date.startsWith(`${year}-`)).map(({ date }) => date);
  const twice = days
    .filter(({ date }, index) => days.findIndex((other) => other.date === date) < index)
    .map(({ date }) => date);
  if (outside.length > 0) {
    return refuse('calendar-year', { fault: 'another-year', year, days: outside });
  }
  if (twice.length === 0) return null;
  return refuse('calendar-year', { fault: 'twice', year, days: twice });
}
