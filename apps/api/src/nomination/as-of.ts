import { Day, Moment } from '@vinhdanh/contracts';
import { z } from 'zod';

/** The past standpoint of a request. */
export const asOf = {
  asOf: Day.or(Moment)
    .optional()
    .describe('Only what was recorded by the end of that day, or by that moment (UTC, milliseconds)'),
  occurredAsOf: Day.or(Moment).optional().describe('Only what occurred by the end of that day, or by that moment'),
  version: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Only the events up to this version, with what was known when it was recorded: one tick of the slider'),
};
export const AsOf = z.strictObject(asOf);
