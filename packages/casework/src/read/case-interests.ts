import { streamId, type HeldGrant, type Interest, type Role, type WorkItem } from '@vinhdanh/contracts';
import {
  dayOf,
  inForceOn,
  interestsOf,
  personOfAccount,
  policyByHash,
  policyInForce,
  reaches,
  reachOf,
  unitsOf,
  whoActs,
  workOf,
  type Actors,
} from '@vinhdanh/domain';
import type { EventLog, LikePerson } from '@vinhdanh/event-log';
import type { Principal } from '../command/acting.js';
import { interestsAround } from '../command/interests.js';
import type { CaseSnapshots, Readable } from './case-snapshot.js';

/** Who does each task that a case waits for. */
export type ActingOn = Pick<WorkItem, 'key' | 'action' | 'role' | 'unit'> & { readonly actors: Actors };

/** Persons who are concerned in a case, who may be, and who acts. */
export interface CaseInterests {
  readonly register: string;
  readonly subject: string;
  /** The reader's own person. */
  readonly me: string;
  /** Whether the reader handles the case; other readers learn only of their own interest. */
  readonly handles: boolean;
  readonly concerned: readonly Interest[];
  /** Persons of the register who may be the nominee, and are neither confirmed nor ruled out. */
  readonly possible: readonly LikePerson[];
  readonly acting: readonly ActingOn[];
}

/** Roles that handle cases of their units and therefore see who is concerned. */
const handling: readonly Role[] = [
  'unit-officer',
  'unit-head',
  'assessor',
  'appraiser',
  'council-secretary',
  'chair',
  'chair-office',
  'administrator',
];

/** Reads who is concerned in a case. */
export class InterestReading {
  readonly #log: EventLog;
  readonly #snapshots: CaseSnapshots;

  constructor(log: EventLog, snapshots: CaseSnapshots) {
    this.#log = log;
    this.#snapshots = snapshots;
  }

  /** Null: no such case, or not for this account. */
  async of(caseId: string, principal: Principal): Promise<CaseInterests | null> {
    const loaded = await this.#snapshots.readable(caseId, principal);
    const own = loaded === null ? null : personOfAccount(loaded.reference, principal.account);
    if (loaded === null || own === null || loaded.reading !== 'all') return null;
    const { register, state, reference, now } = loaded;
    const subject = state.subject.id;
    const handles = handledBy(own.grants, loaded);
    const confirmed = await interestsAround(this.#log, reference, subject);
    const interests = interestsOf(state, { interests: confirmed, people: reference.persons, at: now });
    const mine = { register, subject, me: own.person, handles };
    if (!handles) {
      const concerned = interests.filter(({ person }) => person === own.person);
      return { ...mine, concerned, possible: [], acting: [] };
    }
    const pack = policyByHash(reference, state.procedure.hash)?.pack ?? null;
    const day = dayOf(now);
    const holding = {
      people: reference.persons,
      units: unitsOf(reference),
      pack: policyInForce(reference, day)?.pack ?? null,
      day,
    };
    return {
      ...mine,
      concerned: interests,
      possible: await this.#possible(loaded),
      acting: workOf(state, pack).map((item) => ({
        key: item.key,
        action: item.action,
        role: item.role,
        unit: item.unit,
        actors: whoActs(item, interests, holding),
      })),
    };
  }

  async #possible({ register, reference, state }: Readable): Promise<readonly LikePerson[]> {
    const subject = state.subject.id;
    if (state.subject.kind !== 'individual') return [];
    const streams = Object.keys(reference.persons).map((person) => streamId('person', person));
    const like = await this.#log.likePersons(register, subject, streams);
    const answered = new Set(
      Object.entries(reference.persons).flatMap(([person, { interests }]) =>
        interests.some((answer) => answer.subject === subject && answer.as === 'nominee') ? [person] : [],
      ),
    );
    const seen = new Set<string>();
    return like.filter(({ person }) => !answered.has(person) && !seen.has(person) && seen.add(person));
  }
}

function handledBy(grants: readonly HeldGrant[], { reference, state, now }: Readable): boolean {
  const units = unitsOf(reference);
  const day = dayOf(now);
  return grants.some(
    (grant) =>
      handling.includes(grant.role) &&
      inForceOn(grant, day) &&
      reaches(units, reachOf(grant, units, day), state.unit, day),
  );
}
