import type { Stage, StageExit } from '@vinhdanh/contracts';

type End = 'declined' | 'withdrawn' | 'merged' | 'terminated';

/** The ways out of each stage, and the ways by which a case that came to rest there is woken. Closed: a stage function can return no other. */
export interface StageExits {
  readonly discovery: 'accepted' | 'fast-tracked' | 'proposed-higher' | End | 're-referred';
  readonly cultivation: 'ready' | 'dropped-out' | 'taken-back' | End | 're-referred';
  readonly recognition:
    | 'proposed'
    | 'commended'
    | 'not-passed'
    | 'closed-not-passed'
    | 'recognised-only'
    | 'taken-back'
    | 'reopened'
    | End
    | 're-referred';
  readonly appraisal: 'passed' | 'returned' | 'ineligible' | 'reopened' | End | 're-referred';
  readonly submission:
    | 'signed'
    | 'sent-back'
    | 'centrally-supplemented'
    | 'centrally-refused'
    | 'reopened'
    | End
    | 're-referred';
  readonly commendation: 'archived' | 'revoked' | 're-referred';
  readonly followUp: 'retired' | 'revoked' | 'looked-at-again' | 're-referred';
}
export type ExitOf<S extends Stage> = StageExits[S];

type Lifecycle = { readonly [S in Stage]: { readonly [E in ExitOf<S>]: Stage | 'rest' } };

/** Ends that every stage before the decision may have, and the way back from them: referred again, with new evidence. */
const ends = {
  declined: 'rest',
  withdrawn: 'rest',
  merged: 'rest',
  terminated: 'rest',
  're-referred': 'discovery',
} as const;

/**
 * stage x exit -> the stage that follows, or rest. The whole life of a nomination on one screen; a test proves it equal to the
 * transitions of the domain, which decide. Each stage is a workflow type of this name.
 */
export const lifecycle = {
  discovery: { accepted: 'cultivation', 'fast-tracked': 'appraisal', 'proposed-higher': 'recognition', ...ends },
  cultivation: { ready: 'recognition', 'dropped-out': 'rest', 'taken-back': 'cultivation', ...ends },
  recognition: {
    proposed: 'appraisal',
    commended: 'commendation',
    'not-passed': 'cultivation',
    'closed-not-passed': 'rest',
    'recognised-only': 'rest',
    'taken-back': 'cultivation',
    reopened: 'recognition',
    ...ends,
  },
  appraisal: { passed: 'submission', returned: 'recognition', ineligible: 'rest', reopened: 'recognition', ...ends },
  submission: {
    signed: 'commendation',
    'sent-back': 'appraisal',
    'centrally-supplemented': 'appraisal',
    'centrally-refused': 'rest',
    reopened: 'recognition',
    ...ends,
  },
  commendation: { archived: 'followUp', revoked: 'rest', 're-referred': 'discovery' },
  followUp: { retired: 'rest', revoked: 'rest', 'looked-at-again': 'followUp', 're-referred': 'discovery' },
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
