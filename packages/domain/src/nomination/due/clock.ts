import type { Day, DeadlineKind, NominationEvent } from '@vinhdanh/contracts';
import { addCounted, countedDays, dayOf, pauseDeadline, resumeDeadline, setDeadline } from '../../calendar/index.js';
import { deadlineRule } from '../../policy/index.js';
import type { Context } from '../process/context.js';
import type { Deadline, Nomination, OpenNomination } from '../model/state.js';

/** The next deadline of a kind gets the next ordinal: `supplement#2`. */
function ordinal(state: Nomination, kind: DeadlineKind): number {
  return state.kind === 'absent' ? 1 : state.deadlines.filter((deadline) => deadline.kind === kind).length + 1;
}

/** Starts a clock by the pinned procedure; the due day is computed now and recorded with its provenance. */
export function startClock(
  state: Nomination,
  context: Context,
  kind: DeadlineKind,
): Extract<NominationEvent, { type: 'DeadlineSet' }> {
  const rule = deadlineRule(context.policy.pack, kind);
  return { type: 'DeadlineSet', facts: setDeadline(rule, ordinal(state, kind), dayOf(context.at), context.calendar) };
}

/** Deadlines that are neither met nor ended; overdue deadlines still wait for their act. */
export const waiting = (state: OpenNomination, kind?: DeadlineKind): readonly Deadline[] =>
  state.deadlines.filter(
    (deadline) =>
      (deadline.status === 'running' || deadline.status === 'paused') && (kind === undefined || deadline.kind === kind),
  );

/** The act that the clock waited for is done. */
export const meet = (state: OpenNomination, kind: DeadlineKind): readonly NominationEvent[] =>
  waiting(state, kind).map(({ deadline }) => ({ type: 'DeadlineMet', facts: { deadline } }));

/** Cancels clocks that have lost their object, except those of the given kinds. */
export const cancel = (state: OpenNomination, except: readonly DeadlineKind[] = []): readonly NominationEvent[] =>
  waiting(state)
    .filter((deadline) => !except.includes(deadline.kind))
    .map(({ deadline }) => ({ type: 'DeadlineCancelled', facts: { deadline } }));

/** Stops a running clock on the day of the act and keeps the counted days (domain.md §3.6). */
export function pause(deadline: Deadline, context: Context): NominationEvent {
  const on = dayOf(context.at);
  return {
    type: 'DeadlinePaused',
    facts: { deadline: deadline.deadline, on, ...pauseDeadline(inDays(deadline), on, context.calendar) },
  };
}

/** Restarts a stopped clock with the days that were left. */
export function restart(deadline: Deadline, context: Context): NominationEvent {
  const on = dayOf(context.at);
  const left = deadline.pauses.at(-1)?.remaining ?? 0;
  return {
    type: 'DeadlineResumed',
    facts: {
      deadline: deadline.deadline,
      on,
      ...resumeDeadline(inDays(deadline), left, on, context.calendar),
      calendar: context.calendar.version,
    },
  };
}

/**
 * Gives a running clock more of its own units (days, working days, months), counted from its due day; warnings already
 * given stay.
 */
export function prolong(
  deadline: Deadline,
  count: number,
  basis: string,
  context: Context,
): Extract<NominationEvent, { type: 'DeadlineExtended' }> {
  const { unit, start, kind } = deadline;
  const due = addCounted(deadline.due, count, unit, context.calendar);
  const rule = deadlineRule(context.policy.pack, kind);
  const counted = unit === 'working-day' ? unit : 'day';
  const whole = setDeadline(
    { ...rule, count: countedDays(start, due, counted, context.calendar).length, unit: counted },
    1,
    start,
    context.calendar,
  );
  const later = (warn: Day | null, former: Day | null): Day | null =>
    warn === null || former === null || warn < former ? former : warn;
  return {
    type: 'DeadlineExtended',
    facts: {
      deadline: deadline.deadline,
      due,
      warn50: later(whole.warn50, deadline.warn50),
      warn80: later(whole.warn80, deadline.warn80),
      count: deadline.count + count,
      basis,
      calendar: context.calendar.version,
    },
  };
}

/** Stops are recorded by the moment and counted by the day. */
const inDays = (deadline: Deadline) => ({
  ...deadline,
  pauses: deadline.pauses.map((stop) => ({
    ...stop,
    from: dayOf(stop.from),
    to: stop.to === null ? null : dayOf(stop.to),
  })),
});
