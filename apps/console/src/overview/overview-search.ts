import { catch as otherwise, z } from 'zod/mini';

/** Search parameters of the overviews: the open day of the calendar, and the year of the duties. */
export const OverviewSearch = z.object({
  day: z.optional(otherwise(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined)),
  year: z.optional(otherwise(z.optional(z.int()), undefined)),
});
