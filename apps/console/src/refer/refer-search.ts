import { catch as otherwise, z } from 'zod/mini';
import { Flag } from '../look/list/address.js';
import { steps } from './steps.js';

export const ReferSearch = z.object({ open: Flag });
export const ReferFormSearch = z.object({
  step: z.optional(otherwise(z.optional(z.enum(steps)), undefined)),
  entry: z.optional(otherwise(z.optional(z.enum(['historical'])), undefined)),
});
