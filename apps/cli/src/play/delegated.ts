import { People } from '../client/answers.js';
import type { Session } from '../client/session.js';

/**
 * A delegation in the API's form. The story names the absent person, their role and the deputy; the register supplies
 * the grant.
 * @throws Error if the absent person holds no such role
 */
export async function delegated(
  register: string,
  admin: Session,
  input: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const { absent, role, deputy, ...rest } = input;
  const people = await admin.get(`/api/registers/${register}/people`, People);
  const grant = people
    .find(({ id }) => id === absent)
    ?.grants.find((held) => held.role === role && held.standsFor === undefined);
  if (grant === undefined) throw new Error(`the absent person does not hold the role ${String(role)} themselves`);
  return { ...rest, from: absent, grant: grant.ref, to: deputy };
}
