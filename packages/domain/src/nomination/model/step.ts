import type { Case, Happened, StageState } from './state.js';

/** The case with another state of its stage; the step begins with the event where the substate changes. */
export const step = <P extends StageState>(state: Case<P>, { occurredAt }: Happened, progress: P): Case<P> => ({
  ...state,
  progress,
  since: progress.substate === state.progress.substate ? state.since : occurredAt,
});
