import type { Administered } from '@vinhdanh/casework';
import { outcomeProblem } from '../nomination/answer.js';

/** What a command on a register created. @throws ProblemError for every other outcome */
export function administered(outcome: Administered): { readonly id: string; readonly version: number } {
  if (outcome.kind !== 'done') throw outcomeProblem(outcome);
  return { id: outcome.id, version: outcome.version };
}
