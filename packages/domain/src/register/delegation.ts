import {
  type Day,
  glossary,
  streamId,
  type HeldGrant,
  type RegisterInputOf,
  type Rejection,
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
 * own right, for days within it, to another person who may hold it. Nobody delegates to themselves, and a delegated role
 * is not delegated on.
 * @returns the grant, or why not
 */
export function mayDelegate(
  reference: Reference,
  request: DelegationRequest,
  by: string,
): { readonly held: HeldGrant } | { readonly rejection: Rejection } {
  const held = reference.persons[request.from]?.grants.find((grant) => grant.ref === request.grant);
  const deputy = reference.persons[request.to];
  if (held === undefined || deputy === undefined) {
    return {
      rejection: refuse(
        held === undefined ? 'unknown-grant' : 'unknown-person',
        held === undefined
          ? { vi: 'Người vắng mặt không có vai trò được nêu.', en: 'The absent person holds no such grant.' }
          : { vi: 'Không có người nhận ủy quyền trong sổ.', en: 'The register has no such deputy.' },
        { from: request.from, grant: request.grant, to: request.to },
        { vi: 'Xem danh sách người và vai trò.', en: 'Look at the list of people and grants.' },
      ),
    };
  }
  if (request.to === request.from || request.to === by) {
    return {
      rejection: refuse(
        'delegation-to-oneself',
        { vi: 'Không ai tự giao quyền cho mình.', en: 'Nobody delegates to himself.' },
        { from: request.from, to: request.to, by },
        {
          vi: 'Người vắng mặt hoặc quản trị khác giao quyền.',
          en: 'The absent holder, or another administrator, delegates.',
        },
      ),
    };
  }
  if (held.standsFor !== undefined || held.role === 'administrator' || held.role === 'auditor') {
    return {
      rejection: refuse(
        'not-delegable',
        held.standsFor === undefined
          ? {
              vi: 'Vai trò quản trị, kiểm tra không giao cho người khác được.',
              en: 'The roles of administrator and auditor are not delegated.',
            }
          : { vi: 'Quyền đã nhận ủy quyền không được ủy quyền tiếp.', en: 'What was delegated is not delegated on.' },
        { role: held.role, standsFor: held.standsFor ?? null },
        { vi: 'Cấp vai trò cho người ấy.', en: 'Grant the role to that person instead.' },
      ),
    };
  }
  if (request.last < request.first || request.first < held.from || (held.to !== null && request.last > held.to)) {
    return {
      rejection: refuse(
        'period',
        {
          vi: 'Thời gian giao quyền không nằm trong thời gian giữ vai trò.',
          en: 'The delegation does not lie within the time of the grant.',
        },
        { first: request.first, last: request.last, from: held.from, to: held.to },
        { vi: 'Sửa thời gian.', en: 'Correct the period.' },
      ),
    };
  }
  const clash = deputy.grants.find(
    (other) => overlap(other, { from: request.first, to: request.last }) && incompatible(other, held.role),
  );
  if (clash === undefined) return { held };
  return {
    rejection: refuse(
      'incompatible-roles',
      {
        vi: `Vai trò "${glossary.role[held.role].vi}" không đi cùng "${glossary.role[clash.role].vi}".`,
        en: `The role "${glossary.role[held.role].en}" does not go with "${glossary.role[clash.role].en}".`,
      },
      { role: held.role, held: clash.role },
      { vi: 'Giao cho người khác.', en: 'Delegate to another person.' },
    ),
  };
}
