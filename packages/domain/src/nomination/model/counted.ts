import type { CaseBase } from './state.js';

/** One more of what the case counts. */
export const counted = <C extends CaseBase>(state: C, what: keyof CaseBase['counts']): C => ({
  ...state,
  counts: { ...state.counts, [what]: state.counts[what] + 1 },
});
