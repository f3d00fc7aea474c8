import {
  type Consent,
  type Day,
  type HeldGrant,
  type InterestKind,
  type ProposedCommand,
  type PublishedCalendar,
  type PublishedPolicy,
  type RecordedEvent,
  type Unit,
  type UnitRegister,
  type WorkingCalendar,
  registerEvents,
} from '@vinhdanh/contracts';
import { policyInForce as inForceOn } from '../policy/index.js';

export interface RegisterPerson {
  readonly accounts: readonly string[];
  readonly grants: readonly HeldGrant[];
  /** The answers to whether the person is concerned in the cases of a subject. */
  readonly interests: readonly { readonly subject: string; readonly as: InterestKind; readonly linked: boolean }[];
}

/** A change of people and roles that waits for consent. */
export interface PendingChange {
  readonly id: string;
  /** In whose stream it was proposed. */
  readonly person: string;
  readonly command: ProposedCommand;
  /** Groups that still lack a consent; each takes that of one. */
  readonly needs: readonly (readonly Consent[])[];
  /** Who proposed it: a person, or an account without one. */
  readonly by: string;
}

/**
 * Data of a register other than cases: units, calendars, packs, people and their grants. Folded from the register's own
 * streams.
 */
export interface Reference {
  readonly register: {
    readonly name: string;
    readonly clock: 'system' | 'simulated';
    readonly training: boolean;
  } | null;
  readonly units: readonly Unit[];
  /** In the order of publication; a year may have several editions. */
  readonly calendars: readonly PublishedCalendar[];
  readonly policies: readonly PublishedPolicy[];
  readonly persons: Readonly<Record<string, RegisterPerson>>;
  /** By id. */
  readonly changes: Readonly<Record<string, PendingChange>>;
}

export const emptyReference: Reference = {
  register: null,
  units: [],
  calendars: [],
  policies: [],
  persons: {},
  changes: {},
};

/** Folds one event of a register's streams; events of other kinds change nothing. */
export function evolveReference(reference: Reference, event: RecordedEvent): Reference {
  const person = event.streamId.slice(event.streamId.indexOf(':') + 1);
  switch (event.type) {
    case 'RegisterCreated': {
      const facts = registerEvents.RegisterCreated.parse(event.facts);
      return { ...reference, register: { name: facts.name, clock: facts.clock, training: facts.training } };
    }
    case 'UnitsRegistered':
      return { ...reference, units: [...reference.units, ...registerEvents.UnitsRegistered.parse(event.facts).units] };
    case 'CalendarPublished': {
      const calendar = registerEvents.CalendarPublished.parse(event.facts);
      const edition = reference.calendars.filter((other) => other.calendar.year === calendar.year).length + 1;
      return {
        ...reference,
        calendars: [...reference.calendars, { calendar, edition, publishedAt: event.occurredAt }],
      };
    }
    case 'PolicyPublished': {
      const { hash, pack } = registerEvents.PolicyPublished.parse(event.facts);
      return {
        ...reference,
        policies: [
          ...reference.policies.filter((other) => other.hash !== hash),
          { hash, pack, publishedAt: event.occurredAt },
        ],
      };
    }
    case 'PersonRegistered':
      return withPerson(reference, person, (known) => known);
    case 'AccountLinked': {
      const { account } = registerEvents.AccountLinked.parse(event.facts);
      return withPerson(reference, person, (known) => ({ ...known, accounts: [...known.accounts, account] }));
    }
    case 'PersonLinked': {
      const { subject, as, linked } = registerEvents.PersonLinked.parse(event.facts);
      return withPerson(reference, person, (known) => {
        const others = known.interests.filter((one) => one.subject !== subject || one.as !== as);
        return { ...known, interests: [...others, { subject, as, linked }] };
      });
    }
    case 'RoleGranted': {
      const { grant, role, unit, from, to, acting } = registerEvents.RoleGranted.parse(event.facts);
      return withPerson(reference, person, (known) => ({
        ...known,
        grants: [...known.grants, { ref: grant, role, unit, from, to, ...(acting === undefined ? {} : { acting }) }],
      }));
    }
    case 'RoleDelegated': {
      const { grant, role, unit, from, to, standsFor } = registerEvents.RoleDelegated.parse(event.facts);
      return withPerson(reference, person, (known) => ({
        ...known,
        grants: [...known.grants, { ref: grant, role, unit, from, to, standsFor }],
      }));
    }
    case 'RoleRevoked': {
      const { grant, on } = registerEvents.RoleRevoked.parse(event.facts);
      return endGrant(reference, grant, on);
    }
    case 'ChangeProposed': {
      const { change, command, needs, by } = registerEvents.ChangeProposed.parse(event.facts);
      return { ...reference, changes: { ...reference.changes, [change]: { id: change, person, command, needs, by } } };
    }
    case 'ChangeConfirmed': {
      const { change, as } = registerEvents.ChangeConfirmed.parse(event.facts);
      const pending = reference.changes[change];
      if (pending === undefined) return reference;
      const needs = stillNeeded(pending.needs, as);
      if (needs.length === 0) return withoutChange(reference, change);
      return { ...reference, changes: { ...reference.changes, [change]: { ...pending, needs } } };
    }
    case 'ChangeDeclined':
      return withoutChange(reference, registerEvents.ChangeDeclined.parse(event.facts).change);
    default:
      return reference;
  }
}

/** The groups that none of these consents fills. */
export const stillNeeded = (
  needs: readonly (readonly Consent[])[],
  given: readonly Consent[],
): readonly (readonly Consent[])[] => needs.filter((group) => !group.some((consent) => given.includes(consent)));

function withoutChange(reference: Reference, change: string): Reference {
  const { [change]: _gone, ...changes } = reference.changes;
  return { ...reference, changes };
}

/** Ends a grant for its holder and for whoever acts on their behalf. */
function endGrant(reference: Reference, grant: string, on: Day): Reference {
  const ended = (held: HeldGrant): HeldGrant =>
    (held.ref === grant || held.standsFor?.grant === grant) && (held.to === null || on < held.to)
      ? { ...held, to: on }
      : held;
  return {
    ...reference,
    persons: Object.fromEntries(
      Object.entries(reference.persons).map(([id, known]) => {
        const grants = known.grants.map(ended);
        return [id, grants.every((held, index) => held === known.grants[index]) ? known : { ...known, grants }];
      }),
    ),
  };
}

function withPerson(
  reference: Reference,
  person: string,
  change: (known: RegisterPerson) => RegisterPerson,
): Reference {
  const known = reference.persons[person] ?? { accounts: [], grants: [], interests: [] };
  return { ...reference, persons: { ...reference.persons, [person]: change(known) } };
}

/** The person of the register that an account belongs to; null = none. */
export function personOfAccount(
  reference: Reference,
  account: string,
): { readonly person: string; readonly grants: readonly HeldGrant[] } | null {
  const found = Object.entries(reference.persons).find(([, known]) => known.accounts.includes(account));
  return found === undefined ? null : { person: found[0], grants: found[1].grants };
}

const councils = new WeakMap<Reference['persons'], readonly { readonly person: string; readonly grant: HeldGrant }[]>();

/** Everyone who was ever a member of a council, with their grants; the same array while the people are the same. */
export function councillorsOf({
  persons,
}: Reference): readonly { readonly person: string; readonly grant: HeldGrant }[] {
  const known = councils.get(persons);
  if (known !== undefined) return known;
  const found = Object.entries(persons).flatMap(([person, { grants }]) =>
    grants.filter((grant) => grant.role === 'council-member').map((grant) => ({ person, grant })),
  );
  councils.set(persons, found);
  return found;
}

const unitRegisters = new WeakMap<readonly Unit[], UnitRegister>();

/** The unit register; the same object while the units are the same, so that its index is built once. */
export function unitsOf(reference: Reference): UnitRegister {
  const known = unitRegisters.get(reference.units);
  if (known !== undefined) return known;
  const register: UnitRegister = { units: reference.units };
  unitRegisters.set(reference.units, register);
  return register;
}

/** The calendars known on a day, for each year the latest edition; later publications could not be used. */
export function calendarOn({ calendars }: Pick<Reference, 'calendars'>, day: Day): WorkingCalendar {
  const years = new Map(
    calendars
      .filter(({ calendar }) => calendar.knownFrom <= day)
      .map((published) => [published.calendar.year, published]),
  );
  const version = [...years]
    .toSorted(([one], [other]) => one - other)
    .map(([year, { edition }]) => `${year}#${edition}`)
    .join(',');
  return { version, years: new Map([...years].map(([year, { calendar }]) => [year, calendar])) };
}

/** The edition of a year's calendar that a deadline used, from its provenance; 0 = none was known. */
export function editionIn(version: string, year: number): number {
  const named = version.split(',').find((part) => part.startsWith(String(year)));
  if (named === undefined) return 0;
  // registers older than editions write the number of days after a colon
  return named.includes('#') ? Number(named.slice(named.indexOf('#') + 1)) : 1;
}

/** The pack in force on a day: effective, known, the latest such; null = none. */
export function policyInForce(reference: Reference, day: Day): PublishedPolicy | null {
  return inForceOn(reference.policies, day)?.policy ?? null;
}

export const policyByHash = (reference: Reference, hash: string): PublishedPolicy | null =>
  reference.policies.find((published) => published.hash === hash) ?? null;
