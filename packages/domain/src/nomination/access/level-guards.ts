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

/** An award is revoked or upheld at the level that gave it (law 06/2022 art. 93); what the central level decided is recorded by the province. */
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

/** Unit whose sequence the number of a decision belongs to: the case's own unit, or the province over the seat of whoever signs. */
export function decidersSeat(state: OpenNomination, { actor, units, at }: Context): string {
  if (decisionOf(state)?.level === 'unit') return state.unit;
  return provinceOver(units, actor.kind === 'system' ? state.unit : (actor.by?.unit ?? state.unit), dayOf(at));
}
