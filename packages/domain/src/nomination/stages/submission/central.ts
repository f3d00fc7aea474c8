import { printedName } from '../../access/printed-name.js';
import { submissionOf } from '../../model/record.js';
import { noOverlap } from '../../claims/overlap-guards.js';
import { dayOf } from '../../../calendar/index.js';
import { authorityFor } from '../../../policy/index.js';
import { openClaimOf, rewardedClaims } from '../../claims/claims.js';
import { meet, startClock } from '../../due/clock.js';
import type { Context } from '../../process/context.js';
import { authorityOn } from './authority-guards.js';
import { notRewarded, claimCodes, unclaimed, unrewarded } from '../../claims/claim-guards.js';
import { honour } from '../follow-up/honour.js';
import { candidacyOf, openTo } from '../discovery/eligibility-guards.js';
import { notBeforeCase, notInFuture } from '../../process/occurrence-guards.js';
import { leave } from '../../process/passage.js';
import { accept, refuse, type Accepted } from '../../process/rejection.js';
import { votedByPresentCouncil } from '../../council/revote.js';
import { guard, all, at, type CommandOf, type Definitions, check } from '../../process/definition.js';
import type { OpenNomination } from '../../model/state.js';

/** A case that the province may decide itself does not go up. */
const aboveProvince = guard('provincial-authority', (state, context) => {
  const rule = authorityOn(state, context, dayOf(context.at));
  if (rule !== null && !rule.provincial) return null;
  return refuse('provincial-authority', { award: state.award });
});

/** A lower award replaces the requested one only after a refusal. */
const centrallyRefused = guard('not-refused', (state) => {
  if (submissionOf(state)?.central?.refused === true) return null;
  return refuse('not-refused', { central: submissionOf(state)?.central?.number ?? null });
});

/**
 * Central refusal, supplement or grant, according to its paper. Granted: the central decision is the award; refused:
 * the case closes, or waits for a provincial award.
 */
function outcome(state: OpenNomination, command: CommandOf<'record-outcome'>, context: Context): Accepted {
  const { granted, document, decisionNumber, decidedOn, money, close } = command;
  const recorded = {
    type: 'CentralOutcomeRecorded' as const,
    facts: {
      granted,
      decisionNumber: decisionNumber ?? null,
      document,
      ...(decidedOn === undefined ? {} : { decidedOn }),
      ...(money === undefined ? {} : { money }),
    },
  };
  if (granted) {
    return accept(
      [{ ...recorded, ...printedName(context) }, ...leave(state, 'signed'), startClock(state, context, 'notification')],
      {
        take: rewardedClaims(state.achievement),
        beside: [honour(state, context, decisionNumber ?? '', decidedOn)],
      },
    );
  }
  return close
    ? accept([recorded, ...leave(state, 'centrally-refused')], { release: [openClaimOf(state)] })
    : accept([recorded]);
}

/**
 * The province decides anew, on another award. The appraisal requires what that award needs (dossier, vote rule, check
 * for duplicates) within a new term, and the claim moves to that award.
 */
const fallBack = (state: OpenNomination, command: CommandOf<'fall-back'>, context: Context): Accepted =>
  accept(
    [
      { type: 'FellBack', facts: { award: command.award }, personal: { narrative: { reason: command.reason } } },
      ...leave(state, 'fell-back'),
      startClock(state, context, 'appraisal'),
    ],
    { take: [openClaimOf({ ...state, award: command.award })], release: [openClaimOf(state)] },
  );

const ownClaim = check<'fall-back', (typeof claimCodes)[number]>(
  claimCodes,
  (state, { award }, context) => unclaimed(context, openClaimOf({ ...state, award })) ?? unrewarded(state, context),
);

const chairsAward = check<'fall-back', 'no-authority'>('no-authority', (_state, { award }, context) => {
  const rule = authorityFor(context.inForce.pack, award, dayOf(context.at));
  if (rule?.provincial === true && rule.role === 'chair') return null;
  return refuse('no-authority', { decider: 'chair-instead', award });
});

const numberGiven = check<'record-outcome', 'decision-number-missing' | 'decision-date-missing'>(
  ['decision-number-missing', 'decision-date-missing'],
  (_state, { granted, decisionNumber, decidedOn }) => {
    if (!granted) return null;
    if (decisionNumber === undefined) return refuse('decision-number-missing', {});
    return decidedOn === undefined ? refuse('decision-date-missing', {}) : null;
  },
);

/** The chairman's return, and the central level (domain.md §4, stage 5). */
export const central: Definitions<
  | 'send-back'
  | 'escalate'
  | 'record-party-opinion'
  | 'record-central-receipt'
  | 'record-central-supplement'
  | 'record-outcome'
  | 'fall-back'
> = {
  'send-back': {
    during: [at('submission', 'before-chair')],
    roles: ['chair'],
    scope: 'province',

    outcome: (state, command, context) =>
      accept([
        { type: 'SentBack', facts: {}, personal: { narrative: { reason: command.reason } } },
        ...leave(state, 'sent-back', [], ['sudden-path']),
        startClock(state, context, 'appraisal'),
      ]),
  },
  escalate: {
    during: [at('submission', 'before-chair')],
    roles: ['appraiser', 'chair'],
    scope: 'province',

    guards: [aboveProvince, votedByPresentCouncil, notRewarded, noOverlap],
    // the province has done its part: its term is met
    outcome: (state, command) =>
      accept([
        { type: 'SubmittedCentrally', facts: { number: command.number } },
        ...meet(state, 'appraisal'),
        ...meet(state, 'sudden-path'),
      ]),
  },
  'record-party-opinion': {
    during: [all('submission')],
    roles: ['appraiser'],
    scope: 'province',

    outcome: (_state, command) =>
      accept([{ type: 'PartyOpinionRecorded', facts: { document: command.document, agrees: command.agrees } }]),
  },
  'record-central-receipt': {
    during: [at('submission', 'escalated')],
    roles: ['appraiser'],
    scope: 'province',

    outcome: (_state, command) => accept([{ type: 'CentralReceiptRecorded', facts: { document: command.document } }]),
  },
  'record-central-supplement': {
    during: [at('submission', 'escalated', 'received-centrally')],
    roles: ['appraiser'],
    scope: 'province',

    outcome: (state, command, context) =>
      accept([
        {
          type: 'CentralSupplementRequested',
          facts: { document: command.document, missing: command.missing.length },
          personal: { narrative: { missing: command.missing } },
        },
        ...leave(state, 'centrally-supplemented'),
        startClock(state, context, 'appraisal'),
      ]),
  },
  'record-outcome': {
    during: [at('submission', 'escalated', 'received-centrally')],
    roles: ['appraiser'],
    scope: 'province',
    checks: [
      numberGiven,
      check('occurs-in-future', (_state, { decidedOn }, context) => notInFuture(decidedOn, context)),
      check('dated-before-case', (state, { decidedOn }) => notBeforeCase(decidedOn, state)),
      check('decision-before-vote', ({ votedOn }, { decidedOn }) =>
        votedOn === null || decidedOn === undefined || decidedOn >= votedOn
          ? null
          : refuse('decision-before-vote', { date: decidedOn, votedOn }),
      ),
      check(claimCodes, (state, { granted }, context) => (granted ? unrewarded(state, context) : null)),
    ],
    outcome,
  },
  'fall-back': {
    during: [at('submission', 'escalated', 'received-centrally')],
    roles: ['appraiser'],
    scope: 'province',
    guards: [centrallyRefused],
    checks: [
      chairsAward,
      check('award-not-open', (state, { award }, { policy }) => openTo(award, candidacyOf(state), policy.pack)),
      ownClaim,
    ],
    outcome: fallBack,
  },
};
