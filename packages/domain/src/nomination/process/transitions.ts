import type { Stage, StageExit } from '@vinhdanh/contracts';

/**
 * Ends of every stage before the decision: declined, withdrawn, merged into another case, terminated for a finding.
 * After the signature only a revocation is possible.
 */
const ends = { declined: null, withdrawn: null, merged: null, terminated: null } as const;
/** A case at rest is referred again with new evidence and begins anew. */
const again = { 're-referred': 'discovery' } as const;

/**
 * stage x exit -> next stage; null = rest. Waking exits start from the stage in which the case came to rest. A test
 * proves that the workflow's `lifecycle.ts` equals this table.
 */
export const transitions = {
  discovery: {
    accepted: 'cultivation',
    'fast-tracked': 'appraisal',
    'proposed-higher': 'recognition',
    ...ends,
    ...again,
  },
  cultivation: { ready: 'recognition', 'dropped-out': null, 'taken-back': 'cultivation', ...ends, ...again },
  recognition: {
    proposed: 'appraisal',
    commended: 'commendation',
    'not-passed': 'cultivation',
    'closed-not-passed': null,
    'recognised-only': null,
    'taken-back': 'cultivation',
    reopened: 'recognition',
    ...ends,
    ...again,
  },
  appraisal: {
    passed: 'submission',
    returned: 'recognition',
    ineligible: null,
    reopened: 'recognition',
    ...ends,
    ...again,
  },
  submission: {
    signed: 'commendation',
    'sent-back': 'appraisal',
    'centrally-supplemented': 'appraisal',
    'fell-back': 'appraisal',
    'centrally-refused': null,
    reopened: 'recognition',
    ...ends,
    ...again,
  },
  commendation: { archived: 'followUp', revoked: null, ...again },
  followUp: { retired: null, revoked: null, 'looked-at-again': 'followUp', ...again },
} as const satisfies Record<Stage, Partial<Record<StageExit, Stage | null>>>;

/**
 * Target of an exit.
 * @throws TransitionError when the table has none: a bug of the decider, never a mistake of the person.
 */
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
