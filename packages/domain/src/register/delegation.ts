import {
  type Day,
  streamId,
  type HeldGrant,
  type RegisterInputOf,
  type Refusal,
  type StandsFor,
} from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { acceptReference, refuseRegister, type RegisterContext, type RegisterDecision } from './decision.js';
import { incompatible, overlap } from './grants.js';
import type { Reference } from './reference.js';

export function delegateRole(
  input: RegisterInputOf<'delegate-role'>,
  { reference, by, newId: grant }: RegisterContext,
): RegisterDecision {
  const answer = mayDelegate(reference, input, by);
  if ('rejection' in answer) return refuseRegister(answer.rejection);
  const { from, to, kind, post, basis, first, last } = input;
  const { role, unit } = answer.held;
  const standsFor = { person: from, grant: input.grant, kind, post, basis };
  return acceptReference(grant, streamId('person', to), {
    type: 'RoleDelegated',
    facts: { grant, role, unit, from: first, to: last, standsFor, by },
  });
}

export interface DelegationRequest {
  /** Who is absent, and which of their grants. */
  readonly from: string;
  readonly grant: string;
  /** Who acts in their place. */
  readonly to: string;
  readonly kind: StandsFor['kind'];
  readonly post: string;
  readonly basis: string;
  /** First and last day. */
  readonly first: Day;
  readonly last: Day;
}

/**
 * Whether a role may be delegated in absence (ký thay, thừa lệnh, thừa ủy quyền): a grant that its holder has in their
 * own right, for days within it, to another person who may hold it. Nobody delegates to themselves, and a delegated
 * role is not delegated again.
 * @returns the grant, or the reason of the refusal
 */
export function mayDelegate(
  reference: Reference,
  request: DelegationRequest,
  by: string,
): { readonly held: HeldGrant } | { readonly rejection: Refusal } {
  const held = reference.persons[request.from]?.grants.find((grant) => grant.ref === request.grant);
  const deputy = reference.persons[request.to];
  const named = { from: request.from, grant: request.grant, to: request.to };
  if (held === undefined) return { rejection: refuse('unknown-grant', named) };
  if (deputy === undefined) return { rejection: refuse('unknown-person', named) };
  if (request.to === request.from || request.to === by) {
    return {
      rejection: refuse('delegation-to-oneself', { from: request.from, to: request.to, by }),
    };
  }
  if (held.standsFor !== undefined || held.role === 'administrator' || held.role === 'auditor') {
    return {
      rejection: refuse('not-delegable', { role: held.role, standsFor: held.standsFor ?? null }),
    };
  }
  if (request.last < request.first || request.first < held.from || (held.to !== null && request.last > held.to)) {
    return {
      rejection: refuse('period', {
        of: 'delegation',
        first: request.first,
        last: request.last,
        from: held.from,
        to: held.to,
      }),
    };
  }
  const clash = deputy.grants.find(
    (other) => overlap(other, { from: request.first, to: request.last }) && incompatible(other, held.role),
  );
  if (clash === undefined) return { held };
  return {
    rejection: refuse('incompatible-roles', { asked: 'delegation', role: held.role, held: clash.role }),
  };
}
