import type { NominationEvent, Rejection, StageExit } from '@vinhdanh/contracts';
import { openClaimOf } from './claims.js';
import type { Context } from './context.js';
import { leave } from './passage.js';
import { accept, refuse, type Decision } from './rejection.js';
import type { Rules } from './rule.js';
import type { OpenNomination } from './state.js';

/** The case comes to rest and gives its claim back; a later event may wake it. */
export const rest = (state: OpenNomination, exit: StageExit, event: NominationEvent): Decision =>
  accept([event, ...leave(state, exit)], { release: [openClaimOf(state)] });

/** After the decision was signed, an award is ended by revocation, not by declining the case. */
function undecided(state: OpenNomination): Rejection | null {
  if (state.decision === null) return null;
  return refuse(
    'decided',
    { vi: `Đã có quyết định ${state.decision.number}.`, en: `Decision ${state.decision.number} has been signed.` },
    { decision: state.decision.number },
    { vi: 'Muốn hủy bỏ phải mở thủ tục hủy bỏ quyết định.', en: 'Open a revocation instead.' },
  );
}

function anotherCase(into: string, context: Context): Rejection | null {
  if (into !== context.caseId) return null;
  return refuse(
    'same-case',
    { vi: 'Không thể nhập hồ sơ vào chính nó.', en: 'A case cannot be merged into itself.' },
    { into },
    { vi: 'Nêu hồ sơ kia.', en: 'Name the other case.' },
  );
}

/** Ends of a case from any stage. */
export const closing: Rules<'decline' | 'withdraw' | 'merge-duplicate' | 'terminate'> = {
  decline: {
    holds: undecided,
    happens: (state, { reason }) => rest(state, 'declined', { type: 'NominationDeclined', facts: {}, personal: { narrative: { reason } } }),
  },
  withdraw: {
    holds: undecided,
    happens: (state, { reason }) => rest(state, 'withdrawn', { type: 'NominationWithdrawn', facts: {}, personal: { narrative: { reason } } }),
  },
  'merge-duplicate': {
    holds: undecided,
    happens: (state, { into, reason }, context) => {
      const rejection = anotherCase(into, context);
      return rejection === null
        ? rest(state, 'merged', { type: 'DuplicateMerged', facts: { into }, personal: { narrative: { reason } } })
        : { kind: 'refused', rejection };
    },
  },
  // what was found is true: the case ends, and may come again only with what was achieved since (decree 98/2023 art. 4.4)
  terminate: {
    holds: undecided,
    happens: (state, { document, reason }) => rest(state, 'terminated', { type: 'CaseTerminated', facts: { document }, personal: { narrative: { reason } } }),
  },
};
