import { incompatibleWithAdministrator, type HeldGrant, type Rejection, type Role } from '@vinhdanh/contracts';
import { refuse } from '../nomination/rejection.js';
import type { Reference } from './reference.js';

export interface GrantRequest {
  readonly person: string;
  readonly role: Role;
  readonly unit: string;
  readonly from: string;
  readonly to: string | null;
}

const overlap = (a: { from: string; to: string | null }, b: { from: string; to: string | null }): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);

/** Whether a role may be granted: to a known person, at a known unit, never to oneself, and an administrator decides and audits nothing. */
export function mayGrant(reference: Reference, request: GrantRequest, by: string): Rejection | null {
  const person = reference.persons[request.person];
  if (person === undefined) {
    return refuse(
      'unknown-person',
      { vi: 'Không có người này trong sổ.', en: 'The register has no such person.' },
      { person: request.person },
      { vi: 'Ghi người này vào sổ trước.', en: 'Register the person first.' },
    );
  }
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
    { vi: `Vai trò ${request.role} không đi cùng ${clash.role}.`, en: `The role ${request.role} does not go with ${clash.role}.` },
    { role: request.role, held: clash.role },
    { vi: 'Thu hồi vai trò cũ trước, hoặc cấp cho người khác.', en: 'Revoke the other role first, or grant it to another person.' },
  );
}

const incompatible = (held: HeldGrant, role: Role): boolean =>
  (held.role === 'administrator' && incompatibleWithAdministrator.includes(role)) ||
  (role === 'administrator' && incompatibleWithAdministrator.includes(held.role));
