import type { Stage } from '@vinhdanh/contracts';
import { Following } from './following.js';
import { next, type ExitOf } from './lifecycle.js';
import { Ended, type ChainedRun, type NominationEnd } from './run.js';

/** A workflow type: one stage of a nomination. The stage returns its exit; the lifecycle says what follows. */
export function stageWorkflow<S extends Stage>(
  stage: S,
  lookAfter: (nomination: Following<S>) => Promise<ExitOf<S>>,
): (run: ChainedRun) => Promise<NominationEnd> {
  return async (run) => {
    const nomination = new Following(stage, run);
    try {
      const exit = await lookAfter(nomination);
      const following = next(stage, exit);
      return following === 'rest' ? await nomination.rested() : await nomination.continueAs(following);
    } catch (error) {
      if (error instanceof Ended) return error.end;
      throw error;
    }
  };
}
