import type { Day, Interest, PolicyPack, Role, UnitRegister } from '@vinhdanh/contracts';
import { standInFor } from '../../policy/index.js';
import type { Reference } from '../../register/reference.js';
import { grantReaches, inForceOn } from '../access/right-guards.js';
import { excludedFrom, isJudging } from './recusal.js';

/** Who may do an act that a case waits for. */
export type Actors = {
  readonly persons: readonly string[];
  /** Holders of the role who are concerned in the case. */
  readonly recused: readonly string[];
} & (
  | { readonly by: 'role'; readonly role: string }
  /** No holder of the role may act. */
  | { readonly by: 'above'; readonly role: Role }
  /** Nobody in the register; `role` is missing. */
  | { readonly by: 'nobody'; readonly role: string }
);

/** The facts of the register on a day that decide who may act. */
export interface Holding {
  readonly people: Reference['persons'];
  readonly units: UnitRegister;
  readonly pack: PolicyPack | null;
  readonly day: Day;
}

/** Holders by day, role and unit, while people and units are the same. */
const known = new WeakMap<Reference['persons'], WeakMap<UnitRegister, Map<string, readonly string[]>>>();

/** Persons who hold a role on a day by a grant that reaches the unit, deputies included. */
export function holdersOf(
  role: string,
  unit: string,
  { people, units, day }: Omit<Holding, 'pack'>,
): readonly string[] {
  const ofPeople = known.get(people) ?? new WeakMap<UnitRegister, Map<string, readonly string[]>>();
  known.set(people, ofPeople);
  const ofUnits = ofPeople.get(units) ?? new Map<string, readonly string[]>();
  ofPeople.set(units, ofUnits);
  const key = `${day} ${role} ${unit}`;
  const before = ofUnits.get(key);
  if (before !== undefined) return before;
  const found = Object.entries(people).flatMap(([person, { grants }]) =>
    grants.some((grant) => grant.role === role && inForceOn(grant, day) && grantReaches(grant, unit, units, day))
      ? [person]
      : [],
  );
  if (ofUnits.size > 20_000) ofUnits.clear();
  ofUnits.set(key, found);
  return found;
}

/**
 * Who may do an act for a unit: the holders of the role, deputies included, except persons concerned in the case. If
 * none is left (the post is vacant, a delegation has ended, the head is the nominee), the level above that the pack
 * names.
 */
export function whoActs(
  { action, role, unit }: { readonly action: string; readonly role: string; readonly unit: string },
  interests: readonly Interest[],
  holding: Holding,
): Actors {
  const { pack, day } = holding;
  const excluded = pack === null ? [] : excludedFrom(action, interests, pack, day);
  const holders = holdersOf(role, unit, holding);
  const recused = holders.filter((person) => excluded.includes(person));
  const free = holders.filter((person) => !excluded.includes(person));
  if (free.length > 0) return { by: 'role', role, persons: free, recused };
  const rule = pack === null || !isJudging(action) ? null : standInFor(pack, [role], action, day);
  const above: Role | null = rule?.above ?? null;
  const superiors =
    above === null ? [] : holdersOf(above, unit, holding).filter((person) => !excluded.includes(person));
  return above === null || superiors.length === 0
    ? { by: 'nobody', role, persons: [], recused }
    : { by: 'above', role: above, persons: superiors, recused };
}
