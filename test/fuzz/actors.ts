import type { Installation } from '../installation/installation.js';
import { commune, fillRegister, openCases } from '../installation/register.js';
import { text, member, type WebClient } from '../installation/web-client.js';

/** In whose name requests are made up: their rights differ most. */
export const actorNames = ['officer', 'administrator'] as const;
export type ActorName = (typeof actorNames)[number];

/** A filled register, its actors, and the identifiers that requests may name. */
export interface Ground {
  readonly actors: Readonly<Record<ActorName, WebClient>>;
  readonly known: Readonly<Record<'registers' | 'objects' | 'cases' | 'units', readonly string[]>>;
}

/** Fills a register with live cases. @throws Refused */
export async function prepareGround(house: Installation): Promise<Ground> {
  const register = await fillRegister(house, 'fuzz');
  const cases = await openCases(register, 6);
  const subjects = await Promise.all(
    cases.map(async (id) => text(member(await register.officer.get(`/api/nominations/${id}`), 'subject'), 'id')),
  );
  return {
    actors: { officer: register.officer, administrator: register.admin },
    known: { registers: [register.id], cases, objects: [...cases, ...subjects], units: [commune, 'KH-SNV', '56'] },
  };
}
