import { noOverlap } from '../../claims/overlap-guards.js';
import { dayOf } from '../../../calendar/index.js';
import { bonus } from '../../../policy/index.js';
import { decisionClaim, rewardedClaims } from '../../claims/claims.js';
import { meet, startClock } from '../../due/clock.js';
import type { Context } from '../../process/context.js';
import { authorityOn, hasAuthority } from './authority-guards.js';
import { newNumber, notRewarded, unclaimed, claimCodes } from '../../claims/claim-guards.js';
import { threePersons } from '../../access/person-guards.js';
import { provinceOver } from '../../access/right-guards.js';
import { honour } from '../follow-up/honour.js';
import { leave } from '../../process/passage.js';
import { accept, firstFailing, type Accepted } from '../../process/rejection.js';
import { votedByPresentCouncil } from '../../council/revote.js';
import { at, type CommandOf, type Definitions, check } from '../../process/definition.js';
import { personOf } from '../../process/person.js';
import { subjectLasts } from '../../access/dissolved-guards.js';
import { printedName } from '../../access/printed-name.js';
import { signatureOf, signedAsDecider, signedAsTyped } from '../../access/signature.js';
import type { OpenNomination } from '../../model/state.js';

/**
 * Claims that the Chairman's decision takes: its number in the province's sequence of the year, and the achievement.
 */
function claimsOfDecision(
  state: OpenNomination,
  { decisionNumber }: CommandOf<'sign'>,
  context: Context,
): readonly string[] {
  const day = dayOf(context.at);
  const seat = context.actor.kind === 'system' ? state.unit : (context.actor.by?.unit ?? state.unit);
  return [
    decisionClaim(provinceOver(context.units, seat, day), day.slice(0, 4), decisionNumber),
    ...rewardedClaims(state.achievement),
  ];
}

/** The Chairman decides in person (law 06/2022 art. 79; domain.md §1). Money follows the base salary of the day. */
function sign(state: OpenNomination, command: CommandOf<'sign'>, context: Context): Accepted {
  const day = dayOf(context.at);
  const rule = authorityOn(state, context, day);
  if (rule === null) throw new Error('the guard of authority holds before the Chairman signs');
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
      ...leave(state, 'signed', [...meet(state, 'appraisal'), ...meet(state, 'sudden-path')]),
      startClock(state, context, 'notification'),
    ],
    {
      take: claimsOfDecision(state, command, context),
      beside: [honour(state, context, command.decisionNumber)],
    },
  );
}

export const submission: Definitions<'submit-to-chair' | 'sign'> = {
  'submit-to-chair': {
    during: [at('submission', 'drafting')],
    roles: ['appraiser'],
    scope: 'province',

    outcome: (_state, command) => accept([{ type: 'SubmittedToChair', facts: { number: command.number } }]),
  },
  sign: {
    during: [at('submission', 'before-chair')],
    roles: ['chair'],
    scope: 'province',

    guards: [
      hasAuthority,
      subjectLasts,
      signedAsDecider,
      votedByPresentCouncil,
      notRewarded,
      noOverlap,
      threePersons('decider'),
    ],
    checks: [
      signedAsTyped(),
      check(claimCodes, (state, command, context) =>
        firstFailing(
          () => newNumber(state, 'province', context, command.decisionNumber),
          ...claimsOfDecision(state, command, context).map((key) => () => unclaimed(context, key)),
        ),
      ),
    ],
    outcome: sign,
  },
};
