import type { CaseBase } from './state.js';

/** Adds one to a count of the case. */
export const counted = <C extends CaseBase>(state: C, what: keyof CaseBase['counts']): C => ({
  ...state,
  counts: { ...state.counts, [what]: state.counts[what] + 1 },
});
