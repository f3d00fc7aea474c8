import type { Moment, Sanction } from '@vinhdanh/contracts';
import type { HeldBar } from './bar.js';
import type { Subject } from './subject.js';

/** A subject that a decision rests on, at a version of its stream. */
export interface ConcernedSubject {
  readonly id: string;
  readonly version: number;
  /** Of its last event. */
  readonly lastOccurredAt: Moment;
  readonly subject: Extract<Subject, { kind: 'subject' }>;
}

/**
 * Bars that stand, of a subject and of those who are one with it, oldest first.
 * @param at for an act entered from a paper: those that stood at that moment
 */
export const barsStanding = (concerned: readonly ConcernedSubject[], at: Moment | null = null): readonly HeldBar[] =>
  concerned
    .flatMap(({ subject }) => subject.bars)
    .filter(({ since, lifted }) => (at === null ? lifted === null : since <= at && (lifted === null || lifted.at > at)))
    .toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));

/** The latest confirmed violation of a subject and those who are one with it; null = none. */
export const lastSanction = (concerned: readonly ConcernedSubject[]): Sanction | null =>
  concerned
    .flatMap(({ subject }) => subject.sanctions)
    .reduce<Sanction | null>((last, each) => (last === null || each.on > last.on ? each : last), null);
