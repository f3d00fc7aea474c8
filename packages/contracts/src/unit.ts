import { z } from 'zod';
import { Certainty, Day } from './text.js';

/** A unit of the register, for the days between `validFrom` and `validTo`; the same code may return with other dates. */
export const Unit = z.object({
  code: z.string().min(1).max(40),
  name: z.string().min(1),
  kind: z.string().min(1),
  parent: z.string().nullable(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  successors: z.array(z.string()),
  source: z.string(),
  certainty: Certainty,
});
export type Unit = z.infer<typeof Unit>;

/** Answers about units on a day. */
export interface UnitRegister {
  readonly units: readonly Unit[];
}
