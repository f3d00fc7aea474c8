import { dayOf } from '../../calendar/index.js';
import type { CaseBase, Deadline, Happened, OpenNomination } from '../model/state.js';

type ClockEvent = Extract<
  Happened,
  {
    type:
      | 'DeadlineSet'
      | 'DeadlineMet'
      | 'DeadlineCancelled'
      | 'DeadlinePaused'
      | 'DeadlineResumed'
      | 'DeadlineWarned'
      | 'DeadlineFellDue'
      | 'DeadlineWentOverdue'
      | 'Escalated'
      | 'DeadlineExtended'
      | 'DeadlineRecomputed';
  }
>;

/** The case after an event of one of its clocks, in any stage. */
export function evolveClock(state: OpenNomination, event: ClockEvent): OpenNomination {
  return event.type === 'DeadlineSet'
    ? { ...state, deadlines: [...state.deadlines, deadlineSet(event)] }
    : changed(state, event.facts.deadline, (deadline) => clockAfter(deadline, event));
}

/** The case whose clock has ended. */
export const endClock = <C extends CaseBase>(state: C, id: string): C =>
  changed(state, id, (deadline) => ({ ...deadline, status: 'ended' }));

/** The case whose clock has ended without the act that it waited for. */
export const endClockOverdue = <C extends CaseBase>(state: C, id: string): C =>
  changed(state, id, (deadline) => ({ ...deadline, status: 'ended', overdue: true }));

const changed = <C extends CaseBase>(state: C, id: string, change: (deadline: Deadline) => Deadline): C => ({
  ...state,
  deadlines: state.deadlines.map((deadline) => (deadline.deadline === id ? change(deadline) : deadline)),
});

const deadlineSet = (event: Extract<ClockEvent, { type: 'DeadlineSet' }>): Deadline => ({
  ...event.facts,
  status: 'running',
  setAt: event.occurredAt,
  armed: event.version,
  warned: [],
  fellDue: false,
  overdue: false,
  escalatedTo: null,
  extensions: 0,
  extendedAt: null,
  recomputedAt: null,
  pauses: [],
});

function clockAfter(deadline: Deadline, event: Exclude<ClockEvent, { type: 'DeadlineSet' }>): Deadline {
  switch (event.type) {
    case 'DeadlineMet':
      return { ...deadline, status: 'met' };
    case 'DeadlineCancelled':
      return { ...deadline, status: 'cancelled' };
    case 'DeadlinePaused': {
      const { used, remaining } = event.facts;
      const stop = { from: event.occurredAt, to: null, used, remaining, count: deadline.count };
      return { ...deadline, status: 'paused', pauses: [...deadline.pauses, stop] };
    }
    case 'DeadlineResumed': {
      const { due, warn50, warn80, calendar } = event.facts;
      const pauses = deadline.pauses.map((pause, index) =>
        index === deadline.pauses.length - 1 ? { ...pause, to: event.occurredAt } : pause,
      );
      return armed({ ...deadline, status: 'running', warn50, warn80, calendar, pauses }, due, event);
    }
    case 'DeadlineWarned':
      return { ...deadline, warned: [...deadline.warned, event.facts.percent] };
    case 'DeadlineFellDue':
      return { ...deadline, fellDue: true };
    case 'DeadlineWentOverdue':
      return { ...deadline, overdue: true };
    case 'Escalated':
      return { ...deadline, escalatedTo: event.facts.to };
    case 'DeadlineExtended': {
      const { due, warn50, warn80, count, calendar } = event.facts;
      const extended = {
        ...deadline,
        warn50,
        warn80,
        count,
        calendar,
        extendedAt: event.occurredAt,
        extensions: deadline.extensions + 1,
      };
      return { ...armed(extended, due, event), fellDue: false, overdue: false, escalatedTo: null };
    }
    case 'DeadlineRecomputed': {
      const { due, warn50, warn80, calendar } = event.facts;
      return armed({ ...deadline, warn50, warn80, calendar, recomputedAt: event.occurredAt }, due, event);
    }
  }
}

/** The clock runs towards a due day again; a day that has moved has not fallen yet. */
const armed = (deadline: Deadline, due: Deadline['due'], { version, occurredAt }: ClockEvent): Deadline => ({
  ...deadline,
  due,
  armed: version,
  fellDue: deadline.fellDue && due <= dayOf(occurredAt),
});
