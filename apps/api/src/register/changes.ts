import { z } from 'zod';

/** A change of the register in progress. */
export const ChangeCarried = z.object({
  id: z.string().describe('Id of the event that published the change'),
  kind: z.enum(['calendar', 'policy', 'units']),
  notedAt: z.string(),
  cases: z.int().describe('Live cases gone through'),
  passed: z
    .int()
    .describe('Cases in which it owed something by then; in others it is a moment ahead, or reaches nothing'),
  done: z.boolean(),
});
export const ChangesCarried = z.object({ items: z.array(ChangeCarried) });
