import { openClaimOf } from './claims.js';
import { startClock } from './clock.js';
import type { Context } from './context.js';
import { unclaimed } from './guards/claim.js';
import { wake } from './passage.js';
import { accept } from './rejection.js';
import { personOf, type Rules } from './rule.js';
import type { OpenNomination } from './state.js';

/** A waking act takes the case's claim again, or is refused with the case that holds it by now. */
const claimFree = (state: OpenNomination, context: Context) => unclaimed(context, openClaimOf(state));

/** Ways in which a resting case begins again: domain.md §4, "declined may be re-referred with new evidence", "drop-out back to pool", "4j→3 with new evidence". */
export const again: Rules<'re-refer' | 'take-back' | 'reopen'> = {
  're-refer': {
    holds: claimFree,
    happens: (state, command, context) =>
      accept(
        [
          { type: 'NominationReReferred', facts: { author: personOf(context) }, personal: { narrative: { evidence: command.evidence } } },
          ...wake(state, 're-referred'),
          startClock(state, context, 'verification'),
        ],
        { take: [openClaimOf(state)] },
      ),
  },
  'take-back': {
    holds: claimFree,
    happens: (state, command, context) =>
      accept(
        [
          { type: 'TakenBack', facts: {}, personal: { narrative: { reason: command.reason } } },
          ...wake(state, 'taken-back'),
          startClock(state, context, 'cultivation-review'),
        ],
        { take: [openClaimOf(state)] },
      ),
  },
  reopen: {
    holds: claimFree,
    happens: (state, command) =>
      accept([{ type: 'CaseReopened', facts: {}, personal: { narrative: { evidence: command.evidence } } }, ...wake(state, 'reopened')], { take: [openClaimOf(state)] }),
  },
};
