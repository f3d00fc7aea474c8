import { withPerson } from '../model/persons.js';
import type { Council } from '../model/state.js';

/** Secret vote: who returned a ballot, and whether it was polled in writing. */
export const ballotBack = (
  council: Council,
  { member, written }: { readonly member: string; readonly written: boolean },
): Council => ({
  ...council,
  returned: withPerson(council.returned, member),
  written: written ? withPerson(council.written, member) : council.written,
});
