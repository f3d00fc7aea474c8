import type { Stage, StageExit } from '@vinhdanh/contracts';

/** The ways out of each stage. Closed: a stage function can return no other. */
export interface StageExits {
  readonly discovery: 'accepted' | 'declined' | 'withdrawn';
  readonly cultivation: 'ready' | 'declined' | 'withdrawn';
  readonly recognition: 'proposed' | 'declined' | 'withdrawn';
  readonly appraisal: 'passed' | 'returned' | 'declined' | 'withdrawn';
  readonly submission: 'signed' | 'declined' | 'withdrawn';
  readonly commendation: 'archived' | 'declined' | 'withdrawn';
  readonly followUp: 'retired';
}
export type ExitOf<S extends Stage> = StageExits[S];

type Lifecycle = { readonly [S in Stage]: { readonly [E in ExitOf<S>]: Stage | 'rest' } };

/**
 * stage x exit -> the stage that follows, or rest. The whole life of a nomination on one screen; a test proves it equal to the
 * transitions of the domain, which decide. Each stage is a workflow type of this name.
 */
export const lifecycle = {
  discovery: { accepted: 'cultivation', declined: 'rest', withdrawn: 'rest' },
  cultivation: { ready: 'recognition', declined: 'rest', withdrawn: 'rest' },
  recognition: { proposed: 'appraisal', declined: 'rest', withdrawn: 'rest' },
  appraisal: { passed: 'submission', returned: 'recognition', declined: 'rest', withdrawn: 'rest' },
  submission: { signed: 'commendation', declined: 'rest', withdrawn: 'rest' },
  commendation: { archived: 'followUp', declined: 'rest', withdrawn: 'rest' },
  followUp: { retired: 'rest' },
} as const satisfies Lifecycle;

/** Whether the table has this exit for this stage; where not, the log shows a transition that this code does not know. */
export function isExitOf<S extends Stage>(stage: S, exit: StageExit): exit is ExitOf<S> & StageExit {
  return Object.hasOwn(lifecycle[stage], exit);
}

/** Where an exit leads. */
export function next<S extends Stage>(stage: S, exit: ExitOf<S>): Stage | 'rest' {
  const row: Lifecycle[S] = lifecycle[stage];
  return row[exit];
}
