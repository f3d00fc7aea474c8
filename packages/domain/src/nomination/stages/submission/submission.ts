import { dayOf } from '../../../calendar/index.js';
import { bonus } from '../../../policy/index.js';
import { decisionClaim, rewardedClaims } from '../../claims/claims.js';
import { meet, startClock } from '../../due/clock.js';
import type { Context } from '../../process/context.js';
import { authorityOn, hasAuthority } from './authority-guards.js';
import { newNumber, notRewarded, unclaimed } from '../../claims/claim-guards.js';
import { threePersons } from '../../access/person-guards.js';
import { provinceOver } from '../../access/right-guards.js';
import { honour } from '../follow-up/honour.js';
import { leave } from '../../process/passage.js';
import { accept, firstFailing, type Decision } from '../../process/rejection.js';
import { votedByPresentCouncil } from '../../council/revote.js';
import { personOf, type CommandOf, type Rules } from '../../process/rule.js';
import { signatureOf } from '../../access/signature.js';
import type { OpenNomination } from '../../model/state.js';

/** The Chairman personally decides (law 06/2022 art. 79; domain.md §1). Money by the base salary of the day. */
function sign(state: OpenNomination, command: CommandOf<'sign'>, context: Context): Decision {
  const day = dayOf(context.at);
  const seat = context.actor.kind === 'system' ? state.unit : (context.actor.by?.unit ?? state.unit);
  const take = [
    decisionClaim(provinceOver(context.units, seat, day), day.slice(0, 4), command.decisionNumber),
    ...rewardedClaims(state.achievement),
  ];
  const held = firstFailing(
    () => newNumber(state, 'province', context, command.decisionNumber),
    ...take.map((key) => () => unclaimed(context, key)),
  );
  if (held !== null) return { kind: 'refused', rejection: held };
  const rule = authorityOn(state, context, day);
  if (rule === null) throw new Error('authority was checked before');
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
      ...leave(state, 'signed', [...meet(state, 'appraisal'), ...meet(state, 'sudden-path')]),
      startClock(state, context, 'notification'),
    ],
    {
      take,
      owes: [honour(state, context, command.decisionNumber)],
    },
  );
}

export const submission: Rules<'submit-to-chair' | 'sign'> = {
  'submit-to-chair': {
    happens: (_state, command) => accept([{ type: 'SubmittedToChair', facts: { number: command.number } }]),
  },
  sign: {
    holds: (state, context) =>
      firstFailing(
        () => hasAuthority(state, context, dayOf(context.at)),
        () => votedByPresentCouncil(state),
        () => notRewarded(state, context),
        () => threePersons(state, context.actor, 'decider'),
      ),
    happens: sign,
  },
};
