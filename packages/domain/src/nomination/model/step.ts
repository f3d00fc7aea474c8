import type { Case, Happened, StageState } from './state.js';

/** The case with a new state of its stage. The step begins with the event when the substate changes. */
export const step = <P extends StageState>(state: Case<P>, { occurredAt }: Happened, progress: P): Case<P> => ({
  ...state,
  progress,
  since: progress.substate === state.progress.substate ? state.since : occurredAt,
});
