import {
  type Day,
  glossary,
  incompatibleWithAdministrator,
  streamId,
  type HeldGrant,
  type RegisterInputOf,
  type Rejection,
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
  { person, role, unit, from, to }: RegisterInputOf<'grant-role'>,
  { reference, by, newId: grant }: RegisterContext,
): RegisterDecision {
  const rejection = mayGrant(reference, { person, role, unit, from, to }, by);
  if (rejection !== null) return refuseRegister(rejection);
  return acceptReference(grant, streamId('person', person), {
    type: 'RoleGranted',
    facts: { grant, role, unit, from, to, by },
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

/** Whether a role may be granted: to a known person, at a known unit, never to oneself, and an administrator decides and audits nothing. */
export function mayGrant(reference: Reference, request: GrantRequest, by: string): Rejection | null {
  const person = reference.persons[request.person];
  if (person === undefined) return knownPerson(reference, request.person);
  if (request.person === by) {
    return refuse(
      'grant-to-oneself',
      { vi: 'Không ai tự cấp vai trò cho mình.', en: 'Nobody grants a role to himself.' },
      { person: by },
      { vi: 'Nhờ quản trị khác.', en: 'Ask another administrator.' },
    );
  }
  if (!reference.units.some((unit) => unit.code === request.unit)) {
    return refuse(
      'no-such-unit',
      { vi: `Không có đơn vị ${request.unit}.`, en: `There is no unit ${request.unit}.` },
      { unit: request.unit },
      { vi: 'Chọn đơn vị trong sổ đơn vị.', en: 'Choose a unit of the register.' },
    );
  }
  if (request.to !== null && request.to < request.from) {
    return refuse(
      'period',
      { vi: 'Ngày cuối trước ngày đầu.', en: 'It ends before it begins.' },
      { from: request.from, to: request.to },
      { vi: 'Sửa thời gian.', en: 'Correct the period.' },
    );
  }
  const clash = person.grants.find((held) => overlap(held, request) && incompatible(held, request.role));
  if (clash === undefined) return null;
  return refuse(
    'incompatible-roles',
    {
      vi: `Vai trò "${glossary.role[request.role].vi}" không đi cùng "${glossary.role[clash.role].vi}".`,
      en: `The role "${glossary.role[request.role].en}" does not go with "${glossary.role[clash.role].en}".`,
    },
    { role: request.role, held: clash.role },
    {
      vi: 'Thu hồi vai trò cũ trước, hoặc cấp cho người khác.',
      en: 'Revoke the other role first, or grant it to another person.',
    },
  );
}

/** Whether a grant may be ended: a known one, of somebody else, and not later than it ends anyway. */
export function mayRevoke(
  reference: Reference,
  request: { readonly person: string; readonly grant: string; readonly on: Day },
  by: string,
): Rejection | null {
  const held = reference.persons[request.person]?.grants.find((grant) => grant.ref === request.grant);
  if (held === undefined) {
    return refuse(
      'unknown-grant',
      { vi: 'Người này không có vai trò được nêu.', en: 'This person holds no such grant.' },
      { person: request.person, grant: request.grant },
      { vi: 'Xem danh sách vai trò.', en: 'Look at the list of grants.' },
    );
  }
  if (request.person === by) {
    return refuse(
      'grant-to-oneself',
      { vi: 'Không ai tự thay đổi vai trò của mình.', en: 'Nobody changes a role of his own.' },
      { person: by },
      { vi: 'Nhờ quản trị khác.', en: 'Ask another administrator.' },
    );
  }
  if (held.to === null || request.on <= held.to) return null;
  return refuse(
    'period',
    { vi: `Vai trò này đã hết hạn ngày ${held.to}.`, en: `This grant ends on ${held.to} already.` },
    { to: held.to, on: request.on },
    { vi: 'Muốn kéo dài thì cấp vai trò mới.', en: 'To prolong it, grant the role anew.' },
  );
}

export const incompatible = (held: HeldGrant, role: Role): boolean =>
  (held.role === 'administrator' && incompatibleWithAdministrator.includes(role)) ||
  (role === 'administrator' && incompatibleWithAdministrator.includes(held.role));
