import type { Load, Matrix, Pipeline } from './queries.js';

export type PipelineAdvice =
  | { readonly kind: 'none' | 'fine' }
  | { readonly kind: 'overdue' | 'papers'; readonly count: number }
  | { readonly kind: 'old'; readonly count: number; readonly stage: string };

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** Advice from the stages, most urgent first: overdue, forgotten, papers missing. */
export function pipelineAdvice({ stages }: Pick<Pipeline, 'stages'>): PipelineAdvice {
  if (sum(stages, ({ cases }) => cases) === 0) return { kind: 'none' };
  const overdue = sum(stages, (stage) => stage.overdue);
  if (overdue > 0) return { kind: 'overdue', count: overdue };
  const oldest = stages.toSorted((a, b) => b.ages.older - a.ages.older)[0];
  // Follow-up normally lasts for years.
  if (oldest !== undefined && oldest.ages.older > 0 && oldest.stage !== 'followUp')
    return { kind: 'old', count: oldest.ages.older, stage: oldest.stage };
  const papers = sum(stages, ({ lackingPapers }) => lackingPapers);
  return papers > 0 ? { kind: 'papers', count: papers } : { kind: 'fine' };
}

/** Number of deadlines from which a day stands out. */
const heavy = 5;

export type LoadAdvice =
  | { readonly kind: 'none' }
  | { readonly kind: 'late' | 'light'; readonly count: number }
  | { readonly kind: 'peak'; readonly count: number; readonly day: string };

/** Advice from the calendar: what is late already, then the fullest day. */
export function loadAdvice({ overdue, days }: Pick<Load, 'overdue' | 'days'>): LoadAdvice {
  if (overdue > 0) return { kind: 'late', count: overdue };
  const all = sum(days, ({ due }) => due);
  if (all === 0) return { kind: 'none' };
  const peak = days.toSorted((a, b) => b.due - a.due)[0];
  return peak !== undefined && peak.due >= heavy
    ? { kind: 'peak', count: peak.due, day: peak.day }
    : { kind: 'light', count: all };
}

/** Number of units that have not met all duties, and number of duties about which nothing is known. */
export function matrixCounts({ items }: Pick<Matrix, 'items'>): { readonly lacking: number; readonly unknown: number } {
  const statuses = items.map(({ duties }) => Object.values(duties).map(({ status }) => status));
  return {
    lacking: statuses.filter((own) => own.includes('unmet') || own.includes('partly')).length,
    unknown: sum(statuses, (own) => own.filter((status) => status === 'unknown').length),
  };
}
