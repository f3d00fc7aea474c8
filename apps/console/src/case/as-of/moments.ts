import type { CaseEvent } from '../types.js';

export type Clock = 'recorded' | 'occurred';

/** A place where the slider can stand: all events of one moment. */
export interface Tick {
  readonly moment: string;
  /** The events that this moment brought, in the order of the log. */
  readonly events: readonly CaseEvent[];
}

/** The moments of a case by one of its two clocks, oldest first. */
export function ticksOf(events: readonly CaseEvent[], clock: Clock): readonly Tick[] {
  const ticks = new Map<string, CaseEvent[]>();
  for (const event of events) {
    const moment = clock === 'recorded' ? event.recordedAt : event.occurredAt;
    const there = ticks.get(moment);
    if (there === undefined) ticks.set(moment, [event]);
    else there.push(event);
  }
  return [...ticks].map(([moment, of]) => ({ moment, events: of })).toSorted((a, b) => (a.moment < b.moment ? -1 : 1));
}

/** The end of a day in Vietnam, or the moment itself. */
export const lastMomentOf = (dayOrMoment: string): string =>
  dayOrMoment.length === 10
    ? new Date(Date.parse(`${dayOrMoment}T00:00:00+07:00`) + 86_400_000 - 1).toISOString()
    : dayOrMoment;

/** Which tick a past stands at: the last that it has reached; -1 = before the first. */
export function tickAt(ticks: readonly Tick[], past: string | undefined): number {
  if (past === undefined) return ticks.length - 1;
  const until = lastMomentOf(past);
  return ticks.findLastIndex(({ moment }) => moment <= until);
}
