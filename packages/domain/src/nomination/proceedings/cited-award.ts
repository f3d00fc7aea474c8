import type { NominationEvent } from '@vinhdanh/contracts';
import { openClaimOf } from '../claims/claims.js';
import { decisionOf } from '../model/record.js';
import { leave } from '../process/passage.js';
import { accept, type Accepted } from '../process/rejection.js';
import type { OpenNomination } from '../model/state.js';

/**
 * The award on which a higher proposal is based is revoked: the proposal is terminated. A case that has its decision,
 * or is at rest, only records it, because a decision is revoked by a decision.
 */
export function citedAwardRevoked(
  state: OpenNomination,
  { case: cited, decisionNumber }: { readonly case: string; readonly decisionNumber: string },
): Accepted {
  const told: NominationEvent = { type: 'CitedAwardRevoked', facts: { case: cited, decisionNumber } };
  return state.progress.stage === null || decisionOf(state) !== null
    ? accept([told])
    : accept([told, { type: 'CaseTerminated', facts: { document: decisionNumber } }, ...leave(state, 'terminated')], {
        release: [openClaimOf(state)],
      });
}
