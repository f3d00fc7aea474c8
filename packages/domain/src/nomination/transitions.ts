import type { Stage, StageExit } from '@vinhdanh/contracts';

/** stage x exit -> next stage; null = rest. The workflow's `lifecycle.ts` is proven equal to this table. */
export const transitions = {
  discovery: { accepted: 'cultivation', declined: null, withdrawn: null },
  cultivation: { ready: 'recognition', declined: null, withdrawn: null },
  recognition: { proposed: 'appraisal', declined: null, withdrawn: null },
  appraisal: { passed: 'submission', returned: 'recognition', declined: null, withdrawn: null },
  submission: { signed: 'commendation', declined: null, withdrawn: null },
  commendation: { archived: 'followUp', declined: null, withdrawn: null },
  followUp: { retired: null },
} as const satisfies Record<Stage, Partial<Record<StageExit, Stage | null>>>;

/** Where an exit leads. @throws TransitionError where the table has none: a fault of the decider, never of the person. */
export function destination(from: Stage, exit: StageExit): Stage | null {
  const row: Partial<Record<StageExit, Stage | null>> = transitions[from];
  const to = row[exit];
  if (to === undefined) throw new TransitionError(from, exit);
  return to;
}

export class TransitionError extends Error {
  override readonly name = 'TransitionError';
  constructor(from: Stage, exit: StageExit) {
    super(`no transition from ${from} by ${exit}`);
  }
}
