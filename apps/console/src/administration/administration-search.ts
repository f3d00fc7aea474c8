import { z } from 'zod/mini';
import { Text } from '../look/list/address.js';

/**
 * Search parameters of an administration page: the register, and the page's filter. `diff`: hash of the rules to
 * compare.
 */
export const AdministrationSearch = z.object({
  register: Text,
  group: Text,
  q: Text,
  role: Text,
  unit: Text,
  diff: Text,
});
export type AdministrationSearch = z.infer<typeof AdministrationSearch>;
