import { Inject, Injectable } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import type { Day, HeldGrant, Role } from '@vinhdanh/contracts';
import {
  administersUnits,
  agencyAudience,
  audienceOf,
  authorAudience,
  dayOf,
  inForceOn,
  narrowRoles,
  pastAuditOf,
  personOfAccount,
  reaches,
  reachOf,
  readingBy,
  refuse,
  unitsOf,
  type Reading,
  type Reference,
} from '@vinhdanh/domain';
import { Clocks } from '@vinhdanh/event-log';
import { problem, refused } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';

/** What an account may see of a register on its present business day. */
export interface Sight {
  readonly person: string;
  readonly grants: readonly HeldGrant[];
  /** Codes of all units whose cases it may see. */
  readonly units: readonly string[];
  /** Audiences of single cases that it belongs to, and where: what it wrote up itself, its council's sittings, what may be told in public. */
  readonly audiences: readonly {
    readonly audience: string;
    readonly units: readonly string[];
    readonly reading: Reading;
    readonly heldOn?: Day;
  }[];
  /** What it may be asked to do: for each role that it holds, the units it reaches; by a narrow role only in cases that are open to its audience. */
  readonly reach: readonly {
    readonly role: Role;
    readonly units: readonly string[];
    readonly audience?: string | undefined;
  }[];
}

/** Answers what an account may see and administer in a register. Roles count by the register's business day and reach the subtree of their unit. */
@Injectable()
export class Access {
  readonly #casework: Casework;
  readonly #clocks: Clocks;
  /** Worked out once per state of the reference data, account and day. */
  readonly #known = new WeakMap<Reference, Map<string, Sight | null>>();

  constructor(@Inject(Casework) casework: Casework, @Inject(Clocks) clocks: Clocks) {
    this.#casework = casework;
    this.#clocks = clocks;
  }

  /** Null = no role there today, or no such register. */
  async sight(register: string, session: Session): Promise<Sight | null> {
    const reference = await this.#casework.reference(register);
    if (reference.register === null) return null;
    const { now } = await this.#clocks.now(register);
    const known = this.#known.get(reference) ?? new Map<string, Sight | null>();
    this.#known.set(reference, known);
    const key = `${session.account} ${dayOf(now)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const own = personOfAccount(reference, session.account);
    const seen = own === null ? null : sightOf(reference, own.person, own.grants, dayOf(now));
    if (known.size > 5000) known.clear();
    known.set(key, seen);
    return seen;
  }

  /** What a person of the register may do on its present business day, by any of their accounts; null = nothing, or no such person. */
  async ofPerson(register: string, person: string): Promise<Sight | null> {
    const reference = await this.#casework.reference(register);
    const grants = reference.persons[person]?.grants;
    return grants === undefined
      ? null
      : sightOf(reference, person, grants, dayOf((await this.#clocks.now(register)).now));
  }

  /** Persons of the register of whom something holds today. */
  async personsWith(register: string, holds: (sight: Sight) => boolean): Promise<readonly string[]> {
    const reference = await this.#casework.reference(register);
    const day = dayOf((await this.#clocks.now(register)).now);
    return Object.entries(reference.persons).flatMap(([person, { grants }]) => {
      const sight = sightOf(reference, person, grants, day);
      return sight !== null && holds(sight) ? [person] : [];
    });
  }

  /** What a member of the register sees. @throws ProblemError `not-found` to outsiders: nobody learns that the register exists */
  async member(register: string, session: Session): Promise<Sight> {
    const seen = await this.sight(register, session);
    if (seen === null) throw problem('not-found');
    return seen;
  }

  /** Lets members and the administrator of the installation pass. @throws ProblemError `not-found` */
  async insider(register: string, session: Session): Promise<void> {
    if (!session.installationAdministrator) await this.member(register, session);
    else if ((await this.#casework.reference(register)).register === null) throw problem('not-found');
  }

  /** Lets auditors of the register pass, and nobody else. @throws ProblemError `not-found` to outsiders, `auditor-only` to members */
  async auditor(register: string, session: Session): Promise<void> {
    if ((await this.member(register, session)).grants.every(({ role }) => role !== 'auditor'))
      throw problem('auditor-only');
  }

  /**
   * Lets administrators of the register and of the installation pass.
   * @param over units that they must administer; `register`: all of it, as those of a province do; `any`: some unit
   * @throws ProblemError `not-found` to outsiders, `administrator-only` to members, `beyond-unit` to administrators of other units
   */
  async administrator(
    register: string,
    session: Session,
    over: readonly string[] | 'register' | 'any' = 'register',
  ): Promise<void> {
    await this.insider(register, session);
    if (session.installationAdministrator) return;
    const { grants } = await this.member(register, session);
    const held = grants.filter(({ role }) => role === 'administrator');
    if (held.length === 0) throw problem('administrator-only');
    if (over === 'any') return;
    const reference = await this.#casework.reference(register);
    const day = dayOf((await this.#clocks.now(register)).now);
    if (administersUnits(held, over, reference, day)) return;
    const unit = over === 'register' ? null : over.find((each) => !administersUnits(held, [each], reference, day));
    throw refused(refuse('beyond-unit', { unit: unit ?? null, held: held.map((grant) => grant.unit) }), 403);
  }

  /** Whether the session administers the unit. */
  async administers(register: string, session: Session, unit: string): Promise<boolean> {
    if (session.installationAdministrator) return true;
    const sight = await this.sight(register, session);
    if (sight === null) return false;
    const day = dayOf((await this.#clocks.now(register)).now);
    return administersUnits(sight.grants, [unit], await this.#casework.reference(register), day);
  }
}

function sightOf(reference: Reference, person: string, held: readonly HeldGrant[], day: Day): Sight | null {
  const grants = held.filter((grant) => inForceOn(grant, day));
  if (grants.length === 0) return null;
  const units = unitsOf(reference);
  const codes = [...new Set(reference.units.map((unit) => unit.code))];
  const reach = grants.map((grant) => {
    const root = reachOf(grant, units, day);
    const narrow = narrowRoles.includes(grant.role);
    return {
      role: grant.role,
      units: codes.filter((code) => reaches(units, root, code, day)),
      audience: narrow ? audienceOf(grant, person) : undefined,
    };
  });
  const audiences = reach.flatMap(({ audience, units: where }) =>
    audience === undefined ? [] : [{ audience, units: where }],
  );
  // wherever the case lies
  const anywhere = [
    authorAudience(person),
    ...grants.filter(({ role }) => role === 'agency').map(({ unit }) => agencyAudience(unit)),
  ];
  const whole = reach.filter(({ audience }) => audience === undefined);
  const open = [...anywhere.map((audience) => ({ audience, units: codes })), ...audiences].map((each) => ({
    ...each,
    reading: readingBy(each.audience),
  }));
  // what an auditor's unit left behind when it ended
  const past = grants.flatMap((grant) => {
    const audit = pastAuditOf(grant, units, day);
    return audit === null
      ? []
      : [
          {
            audience: '',
            units: codes.filter((code) => reaches(units, audit.root, code, audit.on)),
            reading: 'all' as const,
            heldOn: audit.on,
          },
        ];
  });
  return {
    person,
    grants,
    units: [...new Set(whole.flatMap((each) => each.units))],
    audiences: [...open, ...past],
    reach,
  };
}
