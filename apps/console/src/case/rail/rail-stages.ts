import { showDay } from '../../words/dates.js';
import type { RailStage, Screen } from '../types.js';

/** First entry and last exit of a stage: `12/03/2024`, `20/03 – 28/06/2024`; empty = never entered. */
export function stageDates({ visits, status }: Pick<RailStage, 'visits' | 'status'>): string {
  const [first] = visits;
  if (first === undefined) return '';
  const from = showDay(first.enteredAt);
  const left = status === 'current' ? null : (visits.at(-1)?.leftAt ?? null);
  if (left === null) return from;
  const to = showDay(left);
  if (to === from) return from;
  return `${from.slice(6) === to.slice(6) ? from.slice(0, 5) : from} – ${to}`;
}

export interface Loop {
  /** Columns of the rail, from 0. */
  readonly from: number;
  readonly to: number;
  /** How often the case went back that way. */
  readonly times: number;
  readonly exit: string;
  readonly at: string;
}

/** Transitions back, drawn once for each pair of stages, with the latest one's name. */
export function loopsOf(rail: Screen['rail'], loops: Screen['loops']): readonly Loop[] {
  const place = (stage: string): number => rail.findIndex((each) => each.stage === stage);
  const pairs = new Map<string, Loop>();
  for (const { from, to, exit, at } of loops) {
    const key = `${from}>${to}`;
    pairs.set(key, { from: place(from), to: place(to), times: (pairs.get(key)?.times ?? 0) + 1, exit, at });
  }
  return [...pairs.values()];
}

/** The six stages of the plan; the follow-up only once the case has reached it. */
export const stagesShown = (rail: Screen['rail']): Screen['rail'] =>
  rail.filter(({ stage, visits }) => stage !== 'followUp' || visits.length > 0);
