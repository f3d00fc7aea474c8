import { z } from 'zod';

/** How far a case's workflow has followed the log. */
export const FollowView = z.object({
  caseId: z.string(),
  register: z.string(),
  live: z.boolean().describe('Whether a workflow follows it: not for a historical case that is not released'),
  logVersion: z.int(),
  seenVersion: z.int().describe('Version that the workflow has reported'),
  lag: z.int().describe('Events that the workflow has not seen yet'),
  health: z.enum(['level', 'behind', 'retrying', 'stuck', 'none']),
  stage: z.string().nullable(),
  substate: z.string().nullable(),
  nextMoment: z.string().nullable(),
  pokedAt: z.string().nullable(),
  attempts: z.int(),
  retryAt: z.string().nullable(),
  lastError: z.string().nullable(),
  incarnation: z.int().nullable(),
});
export type FollowView = z.infer<typeof FollowView>;
