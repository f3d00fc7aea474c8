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
  provinceOver,
  reaches,
  reachOf,
  readingBy,
  refuse,
  seesSubjectOf,
  unitOn,
  unitsOf,
  type Reference,
} from '@vinhdanh/domain';
import { Clocks } from '@vinhdanh/event-log';
import { problem, refused } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { colleaguesOf, everybody, peopleBelow, type KnownPeople } from './known-people.js';
import type { Sight } from './sight.js';

export type { Sight };

/**
 * What an auditor reads: events of cases in their units, of persons with a role there, past or present, and of subjects
 * there.
 */
export interface Audited {
  readonly units: readonly string[];
  readonly audiences: Sight['audiences'];
  readonly persons: readonly string[];
  /** The accounts whose reading they see; or all accounts except these. */
  readonly readers: { readonly accounts: readonly string[]; readonly but: boolean };
  /** Whether they also see what belongs to no unit. */
  readonly provincial: boolean;
}

/**
 * What an account may see and administer in a register. Roles count by the register's business day and reach the
 * subtree of their unit.
 */
@Injectable()
export class Access {
  readonly #casework: Casework;
  readonly #clocks: Clocks;
  /** Cached per state of the reference data, account and day. */
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

  /**
   * What a member of the register sees.
   * @throws ProblemError `not-found` to outsiders, who must not learn that the register exists
   */
  async member(register: string, session: Session): Promise<Sight> {
    const seen = await this.sight(register, session);
    if (seen === null) throw problem('not-found');
    return seen;
  }

  /** Allows members and the administrator of the installation. @throws ProblemError `not-found` */
  async insider(register: string, session: Session): Promise<void> {
    if (!session.installationAdministrator) await this.member(register, session);
    else if ((await this.#casework.reference(register)).register === null) throw problem('not-found');
  }

  /** Persons of the register whom the session may know of. @throws ProblemError `not-found` to outsiders */
  async people(register: string, session: Session): Promise<KnownPeople> {
    const reference = await this.#casework.reference(register);
    if (session.installationAdministrator && reference.register !== null) return everybody(reference);
    const sight = await this.member(register, session);
    // past papers name persons of bodies that have since ended
    if (sight.grants.some(({ role }) => role === 'entry-clerk')) return everybody(reference);
    return colleaguesOf(sight, reference, dayOf((await this.#clocks.now(register)).now));
  }

  /** The subjects that the session may see: those of its units and, for the province, those of no unit. */
  async subjectsSeen(register: string, session: Session, subjects: readonly string[]): Promise<string[]> {
    if (session.installationAdministrator) return [...subjects];
    const { grants } = await this.member(register, session);
    const reference = await this.#casework.reference(register);
    const day = dayOf((await this.#clocks.now(register)).now);
    const units = await Promise.all(subjects.map((id) => this.#casework.unitOfSubject(register, id)));
    return subjects.filter((_, index) => {
      const unit = units[index];
      return unit !== undefined && seesSubjectOf(grants, unit, reference, day);
    });
  }

  /**
   * Persons whose accounts and roles the session administers.
   * @throws ProblemError `not-found`, `administrator-only`
   */
  async administered(register: string, session: Session): Promise<KnownPeople> {
    await this.administrator(register, session, 'any');
    const reference = await this.#casework.reference(register);
    if (session.installationAdministrator) return everybody(reference);
    const sight = inRole(await this.member(register, session), 'administrator');
    return peopleBelow(sight, reference, true);
  }

  /**
   * What the session audits. Only auditors pass.
   * @throws ProblemError `not-found` to outsiders, `auditor-only` to members
   */
  async auditor(register: string, session: Session): Promise<Audited> {
    const member = await this.member(register, session);
    const sight = inRole(member, 'auditor');
    if (sight.grants.length === 0) throw problem('auditor-only');
    const reference = await this.#casework.reference(register);
    const units = unitsOf(reference);
    const day = dayOf((await this.#clocks.now(register)).now);
    // auditors of a province also read what belongs to no unit: subjects without one, persons without a role
    const provincial = sight.grants.some(({ unit }) => {
      const province = provinceOver(units, unit, day);
      return (
        (unitOn(units, province, day) ?? units.units.findLast(({ code }) => code === province))?.kind === 'province'
      );
    });
    const people = peopleBelow(sight, reference, provincial);
    return {
      units: sight.units,
      audiences: sight.audiences,
      persons: [...people.keys()],
      readers: {
        // auditors of a province also see readers without a person in the register, such as the installation's
        // administrator
        accounts: Object.entries(reference.persons).flatMap(([person, { accounts }]) =>
          people.has(person) === provincial ? [] : accounts,
        ),
        but: provincial,
      },
      provincial,
    };
  }

  /**
   * Allows administrators of the register and of the installation.
   * @param over units that they must administer; `register`: all of it, as administrators of a province do; `any`: some
   * unit
   * @throws ProblemError `not-found` to outsiders, `administrator-only` to members, `beyond-unit` to administrators of
   * other units
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

/** What one role opens to its holder, as if they held no other role. */
function inRole(sight: Sight, role: Role): Sight {
  const reach = sight.reach.filter((each) => each.role === role);
  return {
    ...sight,
    grants: sight.grants.filter((grant) => grant.role === role),
    units: [...new Set(reach.flatMap(({ units }) => units))],
    // the cases of an auditor's unit that has ended
    audiences: role === 'auditor' ? sight.audiences.filter(({ heldOn }) => heldOn !== undefined) : [],
    reach,
  };
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
  // in every unit
  const anywhere = [
    authorAudience(person),
    ...grants.filter(({ role }) => role === 'agency').map(({ unit }) => agencyAudience(unit)),
  ];
  const whole = reach.filter(({ audience }) => audience === undefined);
  const open = [...anywhere.map((audience) => ({ audience, units: codes })), ...audiences].map((each) => ({
    ...each,
    reading: readingBy(each.audience),
  }));
  // what remains to an auditor of a unit that has ended
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
