import { catch as otherwise, z } from 'zod/mini';
import { Flag, Text } from '../look/list/address.js';

const Year = z.optional(otherwise(z.optional(z.int()), undefined));

/** Search parameters of the quotas; `open`: `unit~quota` whose cases are open. */
export const UnitYearSearch = z.object({ year: Year, unit: Text, quota: Text, unmet: Flag, open: Text });
export const DecisionsSearch = z.object({ authority: Text, year: Year, symbol: Text });
