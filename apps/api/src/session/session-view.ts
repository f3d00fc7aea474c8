import { Uuid } from '@vinhdanh/contracts';
import { z } from 'zod';
import { RegisterView } from '../register/views.js';

export const SessionView = z.object({
  csrf: z.string().describe('Send it as X-CSRF-Token with every POST, PUT and DELETE'),
  account: z.object({ id: Uuid, username: z.string(), name: z.string(), installationAdministrator: z.boolean() }),
  registers: z.array(RegisterView),
});
export type SessionView = z.infer<typeof SessionView>;
