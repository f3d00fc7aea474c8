import {
  type Day,
  incompatibleWithAdministrator,
  streamId,
  type HeldGrant,
  type RegisterInputOf,
  type Refusal,
  type Role,
} from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { acceptReference, refuseRegister, type RegisterContext, type RegisterDecision } from './decision.js';
import { knownPerson } from './persons.js';
import type { Reference } from './reference.js';

export interface GrantRequest {
  readonly person: string;
  readonly role: Role;
  readonly unit: string;
  readonly from: Day;
  readonly to: Day | null;
}

export function grantRole(
  { person, role, unit, from, to, acting }: RegisterInputOf<'grant-role'>,
  { reference, by, newId: grant }: RegisterContext,
): RegisterDecision {
  const rejection =
    acting !== undefined && role !== 'chair' && role !== 'unit-head'
      ? refuse('no-acting-head', { role })
      : mayGrant(reference, { person, role, unit, from, to }, by);
  if (rejection !== null) return refuseRegister(rejection);
  return acceptReference(grant, streamId('person', person), {
    type: 'RoleGranted',
    facts: { grant, role, unit, from, to, ...(acting === undefined ? {} : { acting }), by },
  });
}

export function revokeRole(
  { person, grant, on }: RegisterInputOf<'revoke-role'>,
  { reference, by }: RegisterContext,
): RegisterDecision {
  const rejection = mayRevoke(reference, { person, grant, on }, by);
  if (rejection !== null) return refuseRegister(rejection);
  return acceptReference(grant, streamId('person', person), { type: 'RoleRevoked', facts: { grant, on, by } });
}

export const overlap = (a: { from: Day; to: Day | null }, b: { from: Day; to: Day | null }): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);

/**
 * Whether a role may be granted: to a known person, at a known unit, never to oneself; an administrator neither decides
 * nor audits.
 */
export function mayGrant(reference: Reference, request: GrantRequest, by: string): Refusal | null {
  const person = reference.persons[request.person];
  if (person === undefined) return knownPerson(reference, request.person);
  if (request.person === by) {
    return refuse('grant-to-oneself', { person: by });
  }
  if (!reference.units.some((unit) => unit.code === request.unit)) {
    return refuse('no-such-unit', { unit: request.unit });
  }
  if (request.to !== null && request.to < request.from) {
    return refuse('period', { of: 'grant', from: request.from, to: request.to });
  }
  const clash = person.grants.find((held) => overlap(held, request) && incompatible(held, request.role));
  if (clash === undefined) return null;
  return refuse('incompatible-roles', { asked: 'grant', role: request.role, held: clash.role });
}

/** Whether a grant may be ended: a known one, of another person, and not after its own end. */
export function mayRevoke(
  reference: Reference,
  request: { readonly person: string; readonly grant: string; readonly on: Day },
  by: string,
): Refusal | null {
  const held = reference.persons[request.person]?.grants.find((grant) => grant.ref === request.grant);
  if (held === undefined) {
    return refuse('unknown-grant', { person: request.person, grant: request.grant });
  }
  if (request.person === by) {
    return refuse('grant-to-oneself', { person: by });
  }
  if (held.to === null || request.on <= held.to) return null;
  return refuse('period', { of: 'revoking', to: held.to, on: request.on });
}

export const incompatible = (held: HeldGrant, role: Role): boolean =>
  (held.role === 'administrator' && incompatibleWithAdministrator.includes(role)) ||
  (role === 'administrator' && incompatibleWithAdministrator.includes(held.role));
