import { decisionOf } from '../model/record.js';
import { streamId, type NominationEvent } from '@vinhdanh/contracts';
import { openClaimOf, rewardedClaims } from '../claims/claims.js';
import { meet, startClock } from '../due/clock.js';
import type { Context } from '../process/context.js';
import { claimCodes } from '../claims/claim-guards.js';
import { laterNumberClaim, laterNumberFree } from '../claims/later-number.js';
import { byDecider } from '../access/level-guards.js';
import { cancelledHonour } from '../stages/follow-up/honour.js';
import { leave, wake } from '../process/passage.js';
import { accept, refuse, type Accepted, type Refusal } from '../process/rejection.js';
import { isForgery } from './forgery.js';
import { procedureOf, under } from './repinning.js';
import { guard, all, type CommandOf, type Definitions, check } from '../process/definition.js';
import { personOf } from '../process/person.js';
import { signatureOf, signedAsDecider, signedAsTyped } from '../access/signature.js';
import type { OpenNomination } from '../model/state.js';

const isOpen = guard('no-revocation', (state) => {
  if (state.revocation !== null) return null;
  return refuse('no-revocation', {});
});

/** While the award is in question, nothing else is given, published, closed or reopened. */
export const notRevoking = guard('revocation-open', (state) => {
  if (state.revocation === null) return null;
  return refuse('revocation-open', { ...state.revocation });
});

const wasReported = guard('not-reported', (state) => {
  if (state.revocation?.reported === true) return null;
  return refuse('not-reported', { revocation: state.revocation });
});

const notReported = guard('reported-already', (state) => {
  if (state.revocation?.reported !== true) return null;
  return refuse('reported-already', {});
});

/** No more is recovered than was paid: the money of the decision. What a central decision paid may be unknown. */
function notMoreThanPaid(state: OpenNomination, recovered: number): Refusal<'recovers-too-much'> | null {
  const decision = decisionOf(state);
  if (decision?.level === 'central' && decision.money === null) return null;
  const paid = decision?.money ?? 0;
  return recovered <= paid ? null : refuse('recovers-too-much', { recovered, paid });
}

const ruling = [isOpen, wasReported, byDecider];

/**
 * The case is woken, possibly years later: the submitter reports within 7 days, the decider rules within 5 working days
 * (law 06/2022 art. 93; domain.md §3.3).
 */
function open(state: OpenNomination, command: CommandOf<'open-revocation'>, context: Context): Accepted {
  const woken: readonly NominationEvent[] = state.progress.stage === null ? wake(state, 'looked-at-again') : [];
  return accept([
    ...woken,
    {
      type: 'RevocationOpened',
      facts: { ground: command.ground, document: command.document, procedure: procedureOf(context.inForce) },
    },
    startClock(state, under(context, procedureOf(context.inForce)), 'revocation-report'),
  ]);
}

/** What a suspended award is found to be worth is ruled on while it is suspended. */
export const revocation: Definitions<'open-revocation' | 'report-revocation' | 'revoke' | 'uphold'> = {
  'open-revocation': {
    during: [all('commendation'), all('followUp')],
    wakes: ['retired'],
    roles: ['appraiser', 'unit-head'],
    scope: 'unit',
    whileSuspended: true,
    guards: [notRevoking],
    outcome: open,
  },
  'report-revocation': {
    during: [all('commendation'), all('followUp')],
    roles: ['unit-head', 'appraiser'],
    scope: 'unit',
    whileSuspended: true,

    guards: [isOpen, notReported],
    outcome: (state, command, context) =>
      accept([
        { type: 'RevocationReported', facts: { document: command.document } },
        ...meet(state, 'revocation-report'),
        startClock(state, under(context, state.proceedings.revocation), 'revocation-decision'),
      ]),
  },
  revoke: {
    during: [all('commendation'), all('followUp')],
    roles: ['chair', 'unit-head'],
    scope: 'unit',
    whileSuspended: true,

    guards: [...ruling, signedAsDecider],
    checks: [
      signedAsTyped(),
      check('recovers-too-much', (state, { recovered }) => notMoreThanPaid(state, recovered ?? 0)),
      check(claimCodes, (state, { decisionNumber }, context) => laterNumberFree(state, decisionNumber, context)),
    ],
    outcome: (state, command, context) => {
      // a forged deed keeps its claim for ever, so that nobody is rewarded for it again
      const release = [openClaimOf(state), ...(isForgery(state) ? [] : rewardedClaims(state.achievement))];
      const closed = [...meet(state, 'revocation-report'), ...meet(state, 'revocation-decision')];
      const revoked = {
        type: 'AwardRevoked' as const,
        facts: {
          decisionNumber: command.decisionNumber,
          revoker: personOf(context),
          recovered: command.recovered ?? null,
          signature: signatureOf(context),
        },
      };
      const { stories } = state.counts;
      const annotated: readonly NominationEvent[] =
        stories === 0 ? [] : [{ type: 'StoriesAnnotated', facts: { decisionNumber: command.decisionNumber, stories } }];
      return accept([revoked, ...annotated, ...leave(state, 'revoked', closed)], {
        take: [laterNumberClaim(state, command.decisionNumber, context)],
        release,
        owes: [
          cancelledHonour(state, context, command.decisionNumber),
          ...state.higher
            .filter((link) => link.refused === null)
            .map((link) => ({
              target: streamId('nomination', link.case),
              command: {
                type: 'note-cited-revoked' as const,
                case: context.caseId,
                decisionNumber: command.decisionNumber,
                at: context.at,
              },
            })),
        ],
      });
    },
  },
  uphold: {
    during: [all('commendation'), all('followUp')],
    roles: ['chair', 'unit-head'],
    scope: 'unit',
    whileSuspended: true,

    guards: ruling,
    outcome: (state, command) => {
      const closed = [...meet(state, 'revocation-report'), ...meet(state, 'revocation-decision')];
      // a case that was woken for this returns to rest
      return accept([
        { type: 'AwardUpheld', facts: { document: command.document } },
        ...(state.revocation?.fromRest === true ? leave(state, 'retired', closed) : closed),
      ]);
    },
  },
};
