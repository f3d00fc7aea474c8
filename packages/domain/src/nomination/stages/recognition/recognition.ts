import type { AuthorityRule, NominationEvent, Rejection } from '@vinhdanh/contracts';
import { dayOf } from '../../../calendar/index.js';
import { authoritiesFor, bonus } from '../../../policy/index.js';
import { unitOn } from '../../../unit/index.js';
import { decisionClaim, rewardedClaims } from '../../claims/claims.js';
import { startClock } from '../../due/clock.js';
import { rest } from '../../proceedings/closing.js';
import type { Context } from '../../process/context.js';
import { mayBeShown } from '../../access/consent-guards.js';
import { criteriaMet, dossierComplete, postingClosed } from './dossier-guards.js';
import { notInFuture } from '../../process/occurrence-guards.js';
import { newNumber, notRewarded, unclaimed } from '../../claims/claim-guards.js';
import { honour } from '../follow-up/honour.js';
import { threePersons } from '../../access/person-guards.js';
import { voteCarried } from '../../council/vote-guards.js';
import { leave } from '../../process/passage.js';
import { accept, firstFailing, refuse, type Decision } from '../../process/rejection.js';
import { inPlaceOf, personOf, type CommandOf, type Rules } from '../../process/rule.js';
import { signatureOf } from '../../access/signature.js';
import { votedByPresentCouncil } from '../../council/revote.js';
import type { OpenNomination } from '../../model/state.js';

/** A paper put into the dossier; its bytes are known by their SHA-256. */
function attachPaper(command: CommandOf<'attach-paper'>, context: Context): Decision {
  const rejection = notInFuture(command.date, context);
  if (rejection !== null) return { kind: 'refused', rejection };
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

function assessCriterion(_state: OpenNomination, command: CommandOf<'assess-criterion'>, context: Context): Decision {
  const known = context.policy.pack.criteria.find((rule) => rule.id === command.criterion);
  if (known === undefined) {
    return {
      kind: 'refused',
      rejection: refuse(
        'unknown-criterion',
        { vi: `Không có tiêu chuẩn ${command.criterion}.`, en: `There is no criterion ${command.criterion}.` },
        { criterion: command.criterion, known: context.policy.pack.criteria.map((rule) => rule.id) },
        { vi: 'Chọn tiêu chuẩn của kế hoạch.', en: "Choose one of the plan's criteria." },
      ),
    };
  }
  const assessed: NominationEvent = {
    type: 'CriterionAssessed',
    facts: { criterion: command.criterion, met: command.met, assessor: personOf(context), ...inPlaceOf(context) },
    personal: { narrative: { evidence: command.evidence } },
  };
  return accept([assessed]);
}

/** The head of the unit decides what lies within his own authority on that day (KH1068 V.1đ-4; law 06/2022 art. 80). */
function ownRule(state: OpenNomination, context: Context): AuthorityRule | null {
  const day = dayOf(context.at);
  const kind = unitOn(context.units, state.unit, day)?.kind;
  return (
    authoritiesFor(context.inForce.pack, state.award, day).find(
      (rule) => rule.role === 'unit-head' && rule.unitKind === kind,
    ) ?? null
  );
}

function ownAuthority(state: OpenNomination, context: Context): Rejection | null {
  if (ownRule(state, context) !== null) return null;
  return refuse(
    'no-authority',
    {
      vi: 'Thủ trưởng đơn vị không có thẩm quyền quyết định hình thức này.',
      en: "The unit's head may not decide this award.",
    },
    { award: state.award, unit: state.unit, day: dayOf(context.at) },
    { vi: 'Trình cấp trên.', en: 'Propose it to the province.' },
  );
}

/** By the simplified procedure a case passes the unit by: it was never recognised there. */
function wasRecognised(state: OpenNomination): Rejection | null {
  if (!state.fastTrack) return null;
  return refuse(
    'not-recognised',
    {
      vi: 'Hồ sơ theo thủ tục đơn giản chưa được đơn vị công nhận.',
      en: 'A case by the simplified procedure was not recognised by its unit.',
    },
    { fastTrack: true },
    { vi: 'Trình lại hoặc rút hồ sơ.', en: 'Propose it again, or withdraw it.' },
  );
}

function commendOwn(state: OpenNomination, command: CommandOf<'commend-own'>, context: Context): Decision {
  const rule = ownRule(state, context);
  if (rule === null) throw new Error('authority was checked before');
  const day = dayOf(context.at);
  const take = [
    decisionClaim(state.unit, day.slice(0, 4), command.decisionNumber),
    ...rewardedClaims(state.achievement),
  ];
  const held = firstFailing(
    () => newNumber(state, 'unit', context, command.decisionNumber),
    ...take.map((key) => () => unclaimed(context, key)),
  );
  if (held !== null) return { kind: 'refused', rejection: held };
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
      },
      ...leave(state, 'commended'),
      startClock(state, context, 'notification'),
    ],
    { take, owes: [honour(state, context, command.decisionNumber)] },
  );
}

export const recognition: Rules<
  | 'not-pass'
  | 'conclude'
  | 'commend-own'
  | 'introduce'
  | 'attach-paper'
  | 'assess-criterion'
  | 'recognise'
  | 'propose-up'
> = {
  'attach-paper': { happens: (_state, command, context) => attachPaper(command, context) },
  'assess-criterion': {
    holds: (state, context) => threePersons(state, context.actor, 'assessor'),
    happens: assessCriterion,
  },
  recognise: {
    holds: (state, context) =>
      firstFailing(
        () => criteriaMet(state, context),
        () => postingClosed(state),
        () => voteCarried(state, context, 'unit'),
        () => threePersons(state, context.actor, 'decider'),
      ),
    happens: (_state, command, context) =>
      accept([
        { type: 'UnitRecognised', facts: { number: command.number, head: personOf(context), ...inPlaceOf(context) } },
      ]),
  },
  'not-pass': {
    happens: (state, { reason, close }, context) => {
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
  // recognised and no more: it counts to the quota (KH1068 V.1đ)
  conclude: {
    holds: (state, context) => wasRecognised(state) ?? voteCarried(state, context, 'unit'),
    happens: (state, { note }) =>
      rest(state, 'recognised-only', {
        type: 'RecognitionConcluded',
        facts: {},
        ...(note === undefined ? {} : { personal: { narrative: { note } } }),
      }),
  },
  'commend-own': {
    holds: (state, context) =>
      firstFailing(
        () => ownAuthority(state, context),
        () => notRewarded(state, context),
        () => wasRecognised(state),
        () => votedByPresentCouncil(state),
        () => voteCarried(state, context, 'unit'),
        () => threePersons(state, context.actor, 'decider'),
      ),
    happens: commendOwn,
  },
  // introduction for publicity is a channel of its own, beside proposing an award (KH1068 V.1đ-3)
  introduce: {
    holds: mayBeShown,
    happens: (_state, { to, note }) =>
      accept([
        {
          type: 'ExemplarIntroduced',
          facts: { to },
          ...(note === undefined ? {} : { personal: { narrative: { note } } }),
        },
      ]),
  },
  'propose-up': {
    holds: (state, context) =>
      firstFailing(
        // a count corrected after the recognition may have undone it
        () => (state.fastTrack ? null : voteCarried(state, context, 'unit')),
        () => notRewarded(state, context),
        () => dossierComplete(state, context, 'recognition'),
      ),
    happens: (state, command) =>
      accept([{ type: 'ProposedUp', facts: { number: command.number } }, ...leave(state, 'proposed')]),
  },
};
