import { openClaimOf } from './claims.js';
import { leave } from './passage.js';
import { accept } from './rejection.js';
import type { Rules } from './rule.js';

/** Ends of a case from any stage; both give the claims back, and a later event may wake it. */
export const closing: Rules<'decline' | 'withdraw'> = {
  decline: {
    happens: (state, command) =>
      accept([{ type: 'NominationDeclined', facts: {}, personal: { narrative: { reason: command.reason } } }, ...leave(state, 'declined')], {
        release: [openClaimOf(state)],
      }),
  },
  withdraw: {
    happens: (state, command) =>
      accept([{ type: 'NominationWithdrawn', facts: {}, personal: { narrative: { reason: command.reason } } }, ...leave(state, 'withdrawn')], {
        release: [openClaimOf(state)],
      }),
  },
};
