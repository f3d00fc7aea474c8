import { z } from 'zod';

/** A change of the register in progress. */
export const ChangeCarried = z.object({
  id: z.string().describe('Id of the event that published the change'),
  kind: z.enum(['calendar', 'policy', 'units']),
  notedAt: z.string(),
  cases: z.int().describe('Live cases visited'),
  passed: z.int().describe('Cases in which it was due by then; for others it is a future moment, or has no effect'),
  done: z.boolean(),
});
export const ChangesCarried = z.object({ items: z.array(ChangeCarried) });
