import { z } from 'zod/mini';
import { Text } from '../look/list/address.js';

/** What the address of an administration page says: the register, and the filter of the page. `diff`: hash of the rules that are compared. */
export const AdministrationSearch = z.object({
  register: Text,
  group: Text,
  q: Text,
  role: Text,
  unit: Text,
  diff: Text,
});
export type AdministrationSearch = z.infer<typeof AdministrationSearch>;
