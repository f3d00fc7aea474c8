import type { Administered } from '@vinhdanh/casework';
import type { z } from 'zod';
import { outcomeProblem } from '../nomination/answer.js';
import type { Made, MadeOrProposed } from './views.js';

/** What a command on a register made. @throws ProblemError for every other outcome */
export function administered(outcome: Administered): z.infer<typeof Made> {
  const { id, version } = madeOrProposed(outcome);
  return { id, version };
}

/** What a command on people and roles made, or proposed to those whose consent it needs. @throws ProblemError for every other outcome */
export function madeOrProposed(outcome: Administered): z.infer<typeof MadeOrProposed> {
  if (outcome.kind !== 'done') throw outcomeProblem(outcome);
  return { id: outcome.id, version: outcome.version, needs: outcome.needs.map((group) => [...group]) };
}
