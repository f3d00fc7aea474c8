import { dayOf } from '../../calendar/index.js';
import { numberMark } from '../claims/claims.js';
import { withPersons } from './persons.js';
import type { Happened, OpenNomination } from './state.js';

type Of<Type extends Happened['type']> = Extract<Happened, { type: Type }>;

/** The decision as the case then holds it. */
export function signed(state: OpenNomination, { facts, occurredAt }: Of<'DecisionSigned'>): OpenNomination {
  const level = state.progress.stage === 'recognition' ? 'unit' : 'province';
  return {
    ...state,
    deciders: withPersons(state.deciders, facts.signer, facts.signature?.standsFor),
    numbers: [...state.numbers, numberMark(level, dayOf(occurredAt), facts.decisionNumber)],
    decision: {
      number: facts.decisionNumber,
      signer: facts.signer,
      level,
      signedAt: occurredAt,
      money: facts.money?.amount ?? null,
      ...(facts.signature === undefined ? {} : { signature: facts.signature }),
    },
  };
}

/** The revoked decision stays with the case; the one that revoked it has a number of its own. */
export const revoked = (state: OpenNomination, { facts, occurredAt }: Of<'AwardRevoked'>): OpenNomination => ({
  ...state,
  numbers: [...state.numbers, numberMark(state.decision?.level ?? 'province', dayOf(occurredAt), facts.decisionNumber)],
});
