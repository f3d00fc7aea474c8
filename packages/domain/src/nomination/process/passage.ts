import type { DeadlineKind, NominationEvent, StageExit } from '@vinhdanh/contracts';
import { cancel } from '../due/clock.js';
import type { OpenNomination } from '../model/state.js';
import { destination } from './transitions.js';

/** Wakes a case at rest, from the stage in which it came to rest. */
export function wake(state: OpenNomination, exit: StageExit): readonly NominationEvent[] {
  const { progress } = state;
  if (progress.stage !== null) throw new Error(`a case that does not rest cannot be woken by ${exit}`);
  return [{ type: 'StagePassed', facts: { from: progress.from, exit, to: destination(progress.from, exit) } }];
}

/**
 * Leaves the stage by an exit. Clocks that still wait are cancelled, except those that the same act meets
 * (`alreadyClosed`) and kinds that continue in the next stage.
 */
export function leave(
  state: OpenNomination,
  exit: StageExit,
  alreadyClosed: readonly NominationEvent[] = [],
  runningOn: readonly DeadlineKind[] = [],
): readonly NominationEvent[] {
  const { stage } = state.progress;
  if (stage === null) throw new Error(`a case at rest cannot leave by ${exit}`);
  const closed = new Set(
    alreadyClosed.flatMap((event) =>
      event.type === 'DeadlineMet' || event.type === 'DeadlineCancelled' || event.type === 'DossierReturned'
        ? [event.facts.deadline]
        : [],
    ),
  );
  const cancelled = cancel(state, runningOn).filter(
    (event) => event.type === 'DeadlineCancelled' && !closed.has(event.facts.deadline),
  );
  return [
    ...alreadyClosed,
    ...cancelled,
    { type: 'StagePassed', facts: { from: stage, exit, to: destination(stage, exit) } },
  ];
}
