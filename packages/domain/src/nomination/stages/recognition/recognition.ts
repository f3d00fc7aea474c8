import type { NominationEvent } from '@vinhdanh/contracts';
import { noOverlap } from '../../claims/overlap-guards.js';
import { dayOf } from '../../../calendar/index.js';
import { bonus } from '../../../policy/index.js';
import { decisionClaim, rewardedClaims } from '../../claims/claims.js';
import { startClock } from '../../due/clock.js';
import { rest } from '../../proceedings/closing.js';
import type { Context } from '../../process/context.js';
import { mayBeShown } from '../../access/consent-guards.js';
import { criteriaMet, dossierComplete, postingClosed } from './dossier-guards.js';
import { notBeforeCase, notInFuture } from '../../process/occurrence-guards.js';
import { newNumber, notRewarded, unclaimed, claimCodes } from '../../claims/claim-guards.js';
import { aboveUnits, ownRule } from '../submission/authority-guards.js';
import { honour } from '../follow-up/honour.js';
import { threePersons } from '../../access/person-guards.js';
import { voteCarried } from '../../council/vote-guards.js';
import { leave } from '../../process/passage.js';
import { accept, firstFailing, refuse, type Accepted } from '../../process/rejection.js';
import { guard, all, at, type CommandOf, type Definitions, check } from '../../process/definition.js';
import { inPlaceOf, personOf } from '../../process/person.js';
import { subjectLasts } from '../../access/dissolved-guards.js';
import { printedName } from '../../access/printed-name.js';
import { signatureOf, signedAsDecider, signedAsTyped } from '../../access/signature.js';
import { votedByPresentCouncil } from '../../council/revote.js';
import type { OpenNomination } from '../../model/state.js';

/** A paper put into the dossier; its bytes are identified by their SHA-256. */
function attachPaper(command: CommandOf<'attach-paper'>): Accepted {
  return accept([
    {
      type: 'PaperAttached',
      facts: {
        paper: command.paper,
        number: command.number ?? null,
        date: command.date ?? null,
        sha256: command.sha256 ?? null,
      },
      personal: { narrative: { title: command.title } },
    },
  ]);
}

/** Minutes and submissions are made in the course of the case; the pack says which papers are. */
const madeForCase = (paper: string, { policy }: Context): boolean =>
  paper === 'count-minutes' || policy.pack.papers.some((rule) => rule.id === paper && rule.ofCase);

const knownCriterion = check<'assess-criterion', 'unknown-criterion'>(
  'unknown-criterion',
  (_state, { criterion }, { policy }) => {
    const known = policy.pack.criteria.map((rule) => rule.id);
    if (known.includes(criterion)) return null;
    return refuse('unknown-criterion', { criterion, known });
  },
);

function assessCriterion(_state: OpenNomination, command: CommandOf<'assess-criterion'>, context: Context): Accepted {
  const assessed: NominationEvent = {
    type: 'CriterionAssessed',
    facts: { criterion: command.criterion, met: command.met, assessor: personOf(context), ...inPlaceOf(context) },
    personal: { narrative: { evidence: command.evidence } },
  };
  return accept([assessed]);
}

const ownAuthority = guard('no-authority', (state, context) => {
  if (ownRule(state, context) !== null) return null;
  return refuse('no-authority', { decider: 'unit-head', award: state.award, unit: state.unit, day: dayOf(context.at) });
});

/** A count corrected after the recognition may have undone it; the simplified procedure has no vote of the unit. */
const stillCarried = guard(['vote-missing', 'vote-not-carried'], (state, context) =>
  state.fastTrack ? null : voteCarried('unit').check(state, context),
);

/** The simplified procedure skips the unit, so the case was never recognised there. */
const wasRecognised = guard('not-recognised', (state) => {
  if (!state.fastTrack) return null;
  return refuse('not-recognised', { fastTrack: true });
});

/** Claims that the unit's own decision takes: its number in the unit's sequence of the year, and the achievement. */
const claimsOfOwnDecision = (
  state: OpenNomination,
  { decisionNumber }: CommandOf<'commend-own'>,
  { at: moment }: Context,
): readonly string[] => [
  decisionClaim(state.unit, dayOf(moment).slice(0, 4), decisionNumber),
  ...rewardedClaims(state.achievement),
];

function commendOwn(state: OpenNomination, command: CommandOf<'commend-own'>, context: Context): Accepted {
  const rule = ownRule(state, context);
  if (rule === null) throw new Error('the guard of authority holds before the unit decides');
  const day = dayOf(context.at);
  return accept(
    [
      {
        type: 'DecisionSigned',
        facts: {
          decisionNumber: command.decisionNumber,
          signer: personOf(context),
          award: state.award,
          money: bonus(context.inForce.pack, { award: state.award, subject: state.subject.kind, day }),
          authority: { source: rule.source, certainty: rule.certainty },
          signature: signatureOf(context),
        },
        ...printedName(context),
      },
      ...leave(state, 'commended'),
      startClock(state, context, 'notification'),
    ],
    { take: claimsOfOwnDecision(state, command, context), beside: [honour(state, context, command.decisionNumber)] },
  );
}

export const recognition: Definitions<
  | 'not-pass'
  | 'conclude'
  | 'commend-own'
  | 'introduce'
  | 'attach-paper'
  | 'assess-criterion'
  | 'recognise'
  | 'propose-up'
> = {
  'attach-paper': {
    during: [all('recognition'), at('appraisal', 'completeness', 'supplement', 'content', 'voted')],
    roles: ['unit-officer', 'council-secretary', 'appraiser'],
    scope: 'unit',
    whileSuspended: true,
    checks: [
      check('occurs-in-future', (_state, { date }, context) => notInFuture(date, context)),
      check('dated-before-case', (state, { paper, date }, context) =>
        madeForCase(paper, context) ? notBeforeCase(date, state) : null,
      ),
    ],
    outcome: (_state, command) => attachPaper(command),
  },
  'assess-criterion': {
    during: [all('recognition')],
    roles: ['assessor'],
    scope: 'unit',

    guards: [threePersons('assessor')],
    checks: [knownCriterion],
    outcome: assessCriterion,
  },
  recognise: {
    during: [at('recognition', 'council')],
    roles: ['unit-head'],
    scope: 'unit',

    guards: [criteriaMet, postingClosed, voteCarried('unit'), threePersons('decider')],
    outcome: (_state, command, context) =>
      accept([
        { type: 'UnitRecognised', facts: { number: command.number, head: personOf(context), ...inPlaceOf(context) } },
      ]),
  },
  'not-pass': {
    during: [at('recognition', 'dossier', 'council')],
    roles: ['unit-head'],
    scope: 'unit',

    outcome: (state, { reason, close }, context) => {
      const event: NominationEvent = {
        type: 'NotPassed',
        facts: { closed: close },
        personal: { narrative: { reason } },
      };
      return close
        ? rest(state, 'closed-not-passed', event)
        : accept([event, ...leave(state, 'not-passed'), startClock(state, context, 'cultivation-review')]);
    },
  },
  // recognised without an award: the case counts towards the quota (KH1068 V.1đ)
  conclude: {
    during: [at('recognition', 'recognised')],
    roles: ['unit-head'],
    scope: 'unit',

    guards: [wasRecognised, voteCarried('unit')],
    outcome: (state, { note }) =>
      rest(state, 'recognised-only', {
        type: 'RecognitionConcluded',
        facts: {},
        ...(note === undefined ? {} : { personal: { narrative: { note } } }),
      }),
  },
  'commend-own': {
    during: [at('recognition', 'recognised')],
    roles: ['unit-head'],
    scope: 'unit',

    guards: [
      ownAuthority,
      subjectLasts,
      signedAsDecider,
      notRewarded,
      noOverlap,
      wasRecognised,
      votedByPresentCouncil,
      voteCarried('unit'),
      threePersons('decider'),
    ],
    checks: [
      signedAsTyped(),
      check(claimCodes, (state, command, context) =>
        firstFailing(
          () => newNumber(state, 'unit', context, command.decisionNumber),
          ...claimsOfOwnDecision(state, command, context).map((key) => () => unclaimed(context, key)),
        ),
      ),
    ],
    outcome: commendOwn,
  },
  // introduction for publicity is independent of proposing an award (KH1068 V.1đ-3)
  introduce: {
    during: [at('recognition', 'recognised'), all('commendation'), all('followUp')],
    roles: ['unit-head', 'appraiser'],
    scope: 'unit',

    guards: [mayBeShown],
    outcome: (_state, { to, note }) =>
      accept([
        {
          type: 'ExemplarIntroduced',
          facts: { to },
          ...(note === undefined ? {} : { personal: { narrative: { note } } }),
        },
      ]),
  },
  'propose-up': {
    during: [at('recognition', 'recognised')],
    roles: ['unit-head'],
    scope: 'unit',

    guards: [aboveUnits, stillCarried, notRewarded, noOverlap, dossierComplete('recognition')],
    outcome: (state, command) =>
      accept([{ type: 'ProposedUp', facts: { number: command.number } }, ...leave(state, 'proposed')]),
  },
};
