import type { Moment, EngineCommand } from '@vinhdanh/contracts';
import { dayOf, momentOf } from '../../calendar/index.js';
import { changesAhead, type Surroundings } from './changes.js';
import { engineAct } from './engine.js';
import { toldBody } from './told-body.js';
import { evolve } from '../model/evolve.js';
import type { Deadline, Happened, Nomination, OpenNomination } from '../model/state.js';

const endActs = {
  escalate: 'go-overdue',
  'close-posting': 'close-posting',
  'close-publication': 'close-publication',
  lapse: 'lapse-consultation',
  return: 'return-dossier',
} as const;

/** The acts that a running clock still owes, in order; none falls before the last start of the clock. */
function actsOf(deadline: Deadline): readonly EngineCommand[] {
  if (deadline.status !== 'running' || deadline.overdue) return [];
  const resumed = deadline.pauses.at(-1)?.to ?? deadline.setAt;
  const started = [deadline.extendedAt, deadline.recomputedAt].reduce<Moment>(
    (latest, moment) => (moment !== null && moment > latest ? moment : latest),
    resumed,
  );
  const notBefore = (moment: Moment): Moment => (moment < started ? started : moment);
  const id = deadline.deadline;
  const warnings = ([50, 80] as const).flatMap((percent): EngineCommand[] => {
    const day = percent === 50 ? deadline.warn50 : deadline.warn80;
    return day === null || deadline.warned.includes(percent)
      ? []
      : [{ type: 'warn', deadline: id, percent, at: notBefore(momentOf(day, 'warn')) }];
  });
  const due: readonly EngineCommand[] = deadline.fellDue
    ? []
    : [{ type: 'fall-due', deadline: id, at: notBefore(momentOf(deadline.due, 'start')) }];
  return [
    ...warnings,
    ...due,
    { type: endActs[deadline.atEnd], deadline: id, at: notBefore(momentOf(deadline.due, 'end')) },
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/**
 * Everything that the engine will do if nobody acts, earliest first. At one moment changes precede clocks, and clocks
 * keep the order in which they were set.
 */
function ahead(state: OpenNomination, around: Surroundings): readonly EngineCommand[] {
  const acts = state.deadlines.flatMap((clock) =>
    actsOf(clock).map((act) =>
      act.type === 'go-overdue' ? { ...act, ...toldBody(state, clock.kind, around, dayOf(act.at)) } : act,
    ),
  );
  return [...changesAhead(state, around), ...acts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The next due act up to and including a moment; null = none. */
function nextOwed(state: Nomination, upTo: Moment, around: Surroundings): EngineCommand | null {
  const next = nextAct(state, around);
  return next === null || next.at > upTo ? null : next;
}

/** The next due act, however far ahead; null = the case waits for people only, or rests. */
export const nextAct = (state: Nomination, around: Surroundings): EngineCommand | null =>
  state.kind === 'absent' ? null : (ahead(state, around)[0] ?? null);

/** The next moment at which an act is due; null = the case waits for people only, or rests. */
export const nextMoment = (state: Nomination, around: Surroundings): Moment | null =>
  nextAct(state, around)?.at ?? null;

/** The acts due up to a moment in the present state; each may cause others. */
const owed = (state: Nomination, upTo: Moment, around: Surroundings): readonly EngineCommand[] =>
  state.kind === 'absent' ? [] : ahead(state, around).filter((act) => act.at <= upTo);

/** An act of the engine, identified down to its occurrence. */
export interface Occurrence {
  readonly command: EngineCommand;
  /** Which falling of the act this is: the version at which its clock was armed last; 0 for an act without a clock. */
  readonly occurrence: number;
}

/** The acts due up to a moment in the present state, in order, each with its occurrence. */
export const dueActs = (state: Nomination, upTo: Moment, around: Surroundings): readonly Occurrence[] =>
  state.kind === 'absent'
    ? []
    : owed(state, upTo, around).map((command) => ({ command, occurrence: occurrenceOf(state, command) }));

/** A due act of the engine and its events. */
export interface Passed extends Occurrence {
  readonly happened: readonly Happened[];
}

/**
 * Applies due acts up to a moment, in order, each at the moment it fell. Applying them never, early, late or twice
 * gives the same state at the next command. `stopAfter` ends early: remaining acts stay due. `stamp` gives each event
 * its place in the log (version, ids); it must keep `at` as the time of occurrence.
 */
export function passDue(
  state: Nomination,
  upTo: Moment,
  around: Surroundings,
  stamp: (event: ReturnType<typeof engineAct>[number], command: EngineCommand, version: number) => Happened,
  stopAfter: (act: Passed) => boolean = () => false,
): { readonly state: Nomination; readonly passed: readonly Passed[] } {
  const passed: Passed[] = [];
  let current = state;
  while (current.kind === 'nomination') {
    const command = nextOwed(current, upTo, around);
    if (command === null) break;
    const base: number = current.version;
    const occurrence = occurrenceOf(current, command);
    const happened: readonly Happened[] = engineAct(current, command).map((event, index) =>
      stamp(event, command, base + index + 1),
    );
    current = happened.reduce<Nomination>(evolve, current);
    const act = { command, occurrence, happened };
    passed.push(act);
    if (stopAfter(act)) break;
  }
  return { state: current, passed };
}

/**
 * Extending, pausing or recomputing a clock arms it again, so the same act of the same clock may fall more than once.
 */
const occurrenceOf = (state: OpenNomination, command: EngineCommand): number =>
  'deadline' in command ? (state.deadlines.find(({ deadline }) => deadline === command.deadline)?.armed ?? 0) : 0;
