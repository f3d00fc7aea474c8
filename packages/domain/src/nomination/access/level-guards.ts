import { decisionOf } from '../model/record.js';
import { guard } from '../process/definition.js';
import type { Role } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import type { Context } from '../process/context.js';
import { refuse, type Refusal } from '../process/rejection.js';
import type { OpenNomination } from '../model/state.js';
import { grantReaches, inForceOn, isProvincial, provinceOver } from './right-guards.js';

/** The person holds one of these roles at the province or a provincial body over the case's unit. */
export function byProvince(
  state: OpenNomination,
  context: Context,
  roles: readonly Role[],
): Refusal<'province-only'> | null {
  const { actor, units } = context;
  const day = dayOf(context.at);
  if (actor.kind === 'system') return null;
  if (
    actor.grants.some(
      (grant) =>
        roles.includes(grant.role) &&
        inForceOn(grant, day) &&
        isProvincial(units, grant.unit, day) &&
        grantReaches(grant, state.unit, units, day),
    )
  )
    return null;
  return refuse('province-only', { needed: roles, held: actor.grants.map(({ role, unit }) => ({ role, unit })) });
}

/**
 * The level that gave an award revokes or upholds it (law 06/2022 art. 93); the province records what the central level
 * decided.
 */
export const byDecider = guard(['province-only', 'another-decider'], (state, context) => {
  const level = decisionOf(state)?.level ?? 'province';
  if (level !== 'unit') return byProvince(state, context, ['chair']);
  const { actor, units } = context;
  const day = dayOf(context.at);
  if (actor.kind === 'system') return null;
  if (
    actor.grants.some(
      (grant) => grant.role === 'unit-head' && inForceOn(grant, day) && grantReaches(grant, state.unit, units, day),
    )
  )
    return null;
  return refuse('another-decider', { level, held: actor.grants.map(({ role, unit }) => ({ role, unit })) });
});

/**
 * The unit whose number sequence a decision uses: the case's own unit, or the province that contains the signer's unit.
 */
export function decidersSeat(state: OpenNomination, { actor, units, at }: Context): string {
  if (decisionOf(state)?.level === 'unit') return state.unit;
  return provinceOver(units, actor.kind === 'system' ? state.unit : (actor.by?.unit ?? state.unit), dayOf(at));
}
