import { z } from 'zod';
import { Line, Written } from './text.js';

export const Username = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,62}$/);

/** Accounts belong to the register `installation`. Credentials are not facts and are stored outside the log. */
export const accountEvents = {
  AccountOpened: z.object({ username: Username, installationAdministrator: z.boolean() }),
} as const;

export const OpenAccount = z.object({ username: Username, password: Written.min(10).max(200), name: Line });
