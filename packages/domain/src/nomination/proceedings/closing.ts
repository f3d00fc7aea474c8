import { decisionOf } from '../model/record.js';
import { streamId, type NominationEvent, type StageExit } from '@vinhdanh/contracts';
import { openClaimOf } from '../claims/claims.js';
import type { Context } from '../process/context.js';
import { leave } from '../process/passage.js';
import { accept, refuse, type Refusal, type Accepted } from '../process/rejection.js';
import { sanctioned } from './bars.js';
import { guard, beforeFollowUp, type Definitions, check } from '../process/definition.js';
import type { OpenNomination } from '../model/state.js';

/** The case comes to rest and releases its claim; a later event may wake it. */
export const rest = (
  state: OpenNomination,
  exit: StageExit,
  event: NominationEvent,
  owes: Accepted['owes'] = [],
  beside: Accepted['beside'] = [],
): Accepted => accept([event, ...leave(state, exit)], { release: [openClaimOf(state)], owes, beside });

/** After the signature a revocation ends the award; the case can no longer be declined. */
const undecided = guard('decided', (state) => {
  const decision = decisionOf(state);
  if (decision === null) return null;
  return refuse('decided', { decision: decision.number });
});

function anotherCase(into: string, context: Context): Refusal<'same-case'> | null {
  if (into !== context.caseId) return null;
  return refuse('same-case', { into });
}

/**
 * Only cases of one subject are merged, or of two subjects that an officer confirmed to be the same: what one person
 * did never counts for another.
 */
function anotherSubject(
  state: OpenNomination,
  into: string,
  { mergedInto, lookAlikes }: Context,
): Refusal<'another-subject'> | null {
  if (mergedInto !== null && (mergedInto.subject === state.subject.id || lookAlikes.same.includes(mergedInto.subject)))
    return null;
  return refuse('another-subject', { into });
}

/**
 * The merged case continues in the other case, so the other case must be open, and two cases must not end in each
 * other.
 */
function goingOn(into: string, { mergedInto }: Context): Refusal<'other-case-ended'> | null {
  if (mergedInto?.ended !== true) return null;
  return refuse('other-case-ended', { into });
}

/** Ends of a case, possible from any stage. */
export const closing: Definitions<'decline' | 'withdraw' | 'merge-duplicate' | 'terminate'> = {
  decline: {
    during: beforeFollowUp,
    roles: ['unit-officer', 'unit-head', 'appraiser', 'chair'],
    scope: 'unit',
    whileSuspended: true,

    guards: [undecided],
    outcome: (state, { reason }) =>
      rest(state, 'declined', { type: 'NominationDeclined', facts: {}, personal: { narrative: { reason } } }),
  },
  withdraw: {
    during: beforeFollowUp,
    roles: ['referrer', 'unit-officer', 'unit-head'],
    scope: 'anywhere',
    whileSuspended: true,

    guards: [undecided],
    outcome: (state, { reason }) =>
      rest(state, 'withdrawn', { type: 'NominationWithdrawn', facts: {}, personal: { narrative: { reason } } }),
  },
  'merge-duplicate': {
    during: beforeFollowUp,
    roles: ['unit-officer', 'appraiser'],
    scope: 'unit',

    guards: [undecided],
    checks: [
      check('same-case', (_state, { into }, context) => anotherCase(into, context)),
      check('another-subject', (state, { into }, context) => anotherSubject(state, into, context)),
      check('other-case-ended', (_state, { into }, context) => goingOn(into, context)),
    ],
    outcome: (state, { into, reason }, context) => {
      const noted = { type: 'note-merged', case: context.caseId, at: context.at } as const;
      const owes = [{ target: streamId('nomination', into), command: noted }];
      return rest(
        state,
        'merged',
        { type: 'DuplicateMerged', facts: { into }, personal: { narrative: { reason } } },
        owes,
      );
    },
  },
  // the finding is confirmed: the case ends, and may return only with later achievements (decree 98/2023 art. 4.4)
  terminate: {
    during: beforeFollowUp,
    roles: ['appraiser', 'chair'],
    scope: 'province',
    whileSuspended: true,

    guards: [undecided],
    outcome: (state, { document, reason }, context) =>
      rest(
        state,
        'terminated',
        { type: 'CaseTerminated', facts: { document }, personal: { narrative: { reason } } },
        [],
        sanctioned(state, document, context),
      ),
  },
};
