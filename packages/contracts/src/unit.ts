import { z } from 'zod';
import { Certainty, Code, Day, Line, Written } from './text.js';

/** A unit of the register, for the days between `validFrom` and `validTo`; the same code may return with other dates. */
export const Unit = z.object({
  code: z.string().min(1).max(40),
  name: z.string().min(1),
  kind: z.string().min(1),
  parent: z.string().nullable(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  /** Day on which it was made known that the unit begins, or ends, like this; absent = it was never otherwise. Of rows that begin on one day, the latest known stands. */
  knownFrom: Day.optional(),
  successors: z.array(z.string()),
  source: z.string(),
  certainty: Certainty,
});
export type Unit = z.infer<typeof Unit>;

/** A unit as it is typed in. Apart from `Unit`, so that what stands in the log is read as it stands. */
export const NewUnit = Unit.extend({
  code: Code,
  name: Line,
  kind: Code,
  parent: Code.nullable(),
  successors: z.array(Code),
  source: Written,
});

/** Answers about units on a day. */
export interface UnitRegister {
  readonly units: readonly Unit[];
}
