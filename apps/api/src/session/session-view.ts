import { Uuid } from '@vinhdanh/contracts';
import { z } from 'zod';
import { Pending } from './pending.js';
import { RegisterView } from '../register/views.js';

export const SessionView = z.object({
  csrf: z.string().describe('Send it as X-CSRF-Token with every POST, PUT and DELETE'),
  account: z.object({ id: Uuid, username: z.string(), name: z.string(), installationAdministrator: z.boolean() }),
  pending: Pending.nullable().describe('What must be done before anything else; until then `registers` is empty'),
  byProvider: z.boolean().describe('The identity provider opened the session: signing out goes on there'),
  registers: z.array(RegisterView),
});
export type SessionView = z.infer<typeof SessionView>;
