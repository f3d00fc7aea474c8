import type { Unit } from '@vinhdanh/contracts';
import { Anything } from '../client/answers.js';
import { unless } from '../client/problem.js';
import type { Session } from '../client/session.js';
import { resolveDay } from '../story/day.js';
import type { Story } from '../story/schema.js';
import { stableKey } from './cast.js';
import { calendarYears, policyPack, provinceUnits } from './reference.js';

export interface RegisterPlan {
  readonly id: string;
  readonly name: string;
  readonly clock: { readonly kind: 'system' } | { readonly kind: 'simulated'; readonly from: string };
  readonly training: boolean;
  readonly units: readonly Unit[];
  readonly calendars: readonly number[];
  readonly policies: readonly string[];
}

/**
 * Opens a register with its units, calendars and pack. Every request has a stable key, so repeating it changes nothing.
 * @throws Refused
 */
export async function openRegister(admin: Session, plan: RegisterPlan): Promise<void> {
  const { id, name, clock, training } = plan;
  await unless(
    'register-exists',
    admin.post('/api/registers', { id, name, clock, training }, Anything, {
      idempotencyKey: stableKey(id, 'register'),
    }),
  );
  const command = (type: string, input: unknown, part: string) =>
    admin.post(`/api/registers/${id}/commands`, { type, input }, Anything, {
      idempotencyKey: stableKey(id, type, part),
    });
  await command('register-units', { units: plan.units }, 'units');
  for (const year of calendarYears(plan.calendars)) await command('publish-calendar', year, String(year.year));
  for (const pack of plan.policies)
    await unless('policy-published', command('publish-policy', { pack: policyPack(pack) }, pack));
}

/**
 * The units that a story names, with all their superiors and successors, from the province's register and the story.
 * @throws UnknownUnit
 */
export function unitsOf(story: Story, today: string): Unit[] {
  const own = story.units.map((unit): Unit => ({
    ...unit,
    validFrom: day(unit.validFrom, today),
    validTo: day(unit.validTo, today),
    ...(unit.knownFrom === undefined ? {} : { knownFrom: resolveDay(unit.knownFrom, today) }),
    source: `truyện: ${story.story}`,
    certainty: 'assumed',
  }));
  const named = [
    ...own.flatMap((unit) => [unit.code, ...(unit.parent === null ? [] : [unit.parent])]),
    ...Object.values(story.people).flatMap((person) => [
      ...(person.unit === undefined ? [] : [person.unit]),
      ...(person.roles ?? []).map((role) => role.unit),
    ]),
    ...Object.values(story.cases).flatMap((storyCase) =>
      [storyCase.unit, storyCase.subject.unit].filter((code) => code !== undefined),
    ),
  ];
  return withKin([...own, ...provinceUnits()], named);
}

/** Codes with their superiors and successors, every period of each. @throws UnknownUnit */
export function withKin(all: readonly Unit[], codes: readonly string[]): Unit[] {
  const wanted = new Set<string>();
  const visit = (code: string): void => {
    if (wanted.has(code)) return;
    const rows = all.filter((unit) => unit.code === code);
    if (rows.length === 0) throw new UnknownUnit(code);
    wanted.add(code);
    for (const row of rows)
      for (const kin of [...(row.parent === null ? [] : [row.parent]), ...row.successors]) visit(kin);
  };
  codes.forEach(visit);
  return all.filter((unit) => wanted.has(unit.code));
}

/**
 * The agencies that the packs consult, with their superiors and successors, so that an office can ask them and read
 * their names.
 * @throws UnknownUnit
 */
export const agenciesOf = (policies: readonly string[]): Unit[] =>
  withKin(
    provinceUnits(),
    policies.flatMap((pack) => policyPack(pack).consultations.flatMap(({ agencies }) => agencies)),
  );

/** Removes duplicates of a unit's periods. */
export const eachOnce = (units: readonly Unit[]): Unit[] => [
  ...new Map(units.map((unit) => [`${unit.code} ${unit.validFrom ?? ''}`, unit])).values(),
];

/** Units without a superior: a role held there reaches every unit. */
export const roots = (units: readonly Unit[]): string[] => [
  ...new Set(units.filter((unit) => unit.parent === null).map((unit) => unit.code)),
];

/** A story names a unit that neither the province's register nor the story contains. */
export class UnknownUnit extends Error {
  override readonly name = 'UnknownUnit';
  constructor(code: string) {
    super(`no unit ${code}: neither in the unit register nor under \`units\` of the story`);
  }
}

const day = (value: string | null, today: string): string | null => (value === null ? null : resolveDay(value, today));
