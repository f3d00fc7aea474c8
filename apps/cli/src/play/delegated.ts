import { People } from '../client/answers.js';
import type { Session } from '../client/session.js';

/** A delegation as the API wants it: a story names who is absent, which role of his, and who stands in; which grant that is, the register says. @throws Error where he holds no such role */
export async function delegated(
  register: string,
  admin: Session,
  told: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const { absent, role, deputy, ...rest } = told;
  const people = await admin.get(`/api/registers/${register}/people`, People);
  const grant = people
    .find(({ id }) => id === absent)
    ?.grants.find((held) => held.role === role && held.standsFor === undefined);
  if (grant === undefined) throw new Error(`whoever is absent does not hold the role ${String(role)} himself`);
  return { ...rest, from: absent, grant: grant.ref, to: deputy };
}
