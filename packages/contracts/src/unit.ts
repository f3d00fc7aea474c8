import { z } from 'zod';
import { Certainty, Code, Day, Line, Written } from './text.js';

/** A unit of the register, between `validFrom` and `validTo`; its code may be used again with other dates. */
export const Unit = z.object({
  code: z.string().min(1).max(40),
  name: z.string().min(1),
  kind: z.string().min(1),
  parent: z.string().nullable(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  /**
   * Day on which this beginning or end became known; absent = it was always so. Of rows that begin on one day, the
   * latest known applies.
   */
  knownFrom: Day.optional(),
  successors: z.array(z.string()),
  source: z.string(),
  certainty: Certainty,
});
export type Unit = z.infer<typeof Unit>;

/** A unit as it is typed in. Separate from `Unit`, so that logged units are read unchanged. */
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
