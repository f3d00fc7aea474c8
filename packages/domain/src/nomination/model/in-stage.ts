import type { Stage } from '@vinhdanh/contracts';
import type { CaseIn, Happened, OpenNomination, Progress, ProgressIn } from './state.js';
import { UnexpectedEventError } from './unexpected-event.js';

const isIn = <S extends Stage>(progress: Progress, stages: readonly S[]): progress is ProgressIn<S> =>
  stages.some((stage) => stage === progress.stage);

/**
 * The case, known to be in one of these stages.
 * @throws UnexpectedEventError naming an event that cannot happen in other stages
 */
export function inStage<S extends Stage>(state: OpenNomination, event: Happened, ...stages: readonly S[]): CaseIn<S> {
  const { progress } = state;
  if (!isIn(progress, stages)) throw new UnexpectedEventError(event.type, progress.stage, event.version);
  return { ...state, progress };
}
