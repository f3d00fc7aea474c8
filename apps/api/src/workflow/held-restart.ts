import { z } from 'zod';

/** A restart of the workflows after which effects wait for a confirmation. */
export const HeldRestart = z.object({
  incarnation: z.int(),
  reason: z
    .string()
    .describe('Why the workflows were restarted; `restored` = the log was older than what a workflow had seen'),
  startedAt: z.string(),
});
