import type { CaseEvent } from '../types.js';

export type Clock = 'recorded' | 'occurred';

/** A position of the slider: all events of one moment. */
export interface Tick {
  readonly moment: string;
  /** The events of this moment, in the order of the log. */
  readonly events: readonly CaseEvent[];
}

/** The moments of a case by occurrence or by recording, oldest first. */
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

/** The tick of a past: the last one it has reached; -1 = before the first. */
export function tickAt(ticks: readonly Tick[], past: string | undefined): number {
  if (past === undefined) return ticks.length - 1;
  const until = lastMomentOf(past);
  return ticks.findLastIndex(({ moment }) => moment <= until);
}
