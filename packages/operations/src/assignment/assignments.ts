import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { JoinedDatabase } from '../read-views.js';

/** A step of a case: the requested act, and since when. */
export interface Step {
  readonly register: string;
  readonly caseId: string;
  readonly key: string;
  readonly since: Moment;
}

export interface Deed {
  /** Person and account who do it. */
  readonly by: string;
  readonly account: string;
  readonly reason: string | null;
}

export interface Held {
  readonly person: string;
  readonly since: Moment;
}

/** Result of a change: done, so already, or somebody else was faster. */
export type Assigned =
  | { readonly kind: 'done' | 'already'; readonly held: Held | null }
  | { readonly kind: 'taken'; readonly held: Held };

/** A person who has taken steps that wait for a role and unit. */
export interface AssignedRole {
  readonly person: string;
  readonly role: string;
  readonly unit: string;
}

export interface AssignmentChange {
  readonly id: number;
  readonly key: string;
  /** Null: the step was released. */
  readonly person: string | null;
  readonly by: string;
  readonly reason: string | null;
  readonly at: Moment;
}

/** An assignment change with the unit and audiences of its case. */
export interface ConcerningChange {
  readonly id: number;
  readonly register: string;
  readonly caseId: string;
  readonly key: string;
  readonly person: string | null;
  readonly unit: string;
  readonly openTo: readonly string[];
}

/**
 * Who works on which step of which case: rows of `ops.assignment`, and their history in `ops.assignment_change`. Stored
 * beside the log, because it is an arrangement among officers and not a fact of the case.
 */
export class Assignments {
  readonly #db: Kysely<JoinedDatabase>;

  constructor(pool: Pool) {
    this.#db = kyselyOn<JoinedDatabase>(pool);
  }

  async heldBy(step: Step): Promise<Held | null> {
    return (await holderOf(this.#db, step).executeTakeFirst()) ?? null;
  }

  /** Assigns the step to `person`, if nobody or `from` has it. */
  async take(step: Step, person: string, from: string | null, deed: Deed): Promise<Assigned> {
    const done = await takeStep(this.#db, step, person, from, deed).executeTakeFirst();
    if (done !== undefined) return { kind: 'done', held: done };
    const held = await this.heldBy(step);
    // Released between the two statements: try again.
    if (held === null) return this.take(step, person, from, deed);
    return { kind: held.person === person ? 'already' : 'taken', held };
  }

  /** Releases the step, if `from` has it. */
  async release(step: Step, from: string, deed: Deed): Promise<Assigned> {
    const done = await releaseStep(this.#db, step, from, deed).executeTakeFirst();
    if (done !== undefined) return { kind: 'done', held: null };
    const held = await this.heldBy(step);
    return held === null || held.person === from ? { kind: 'already', held } : { kind: 'taken', held };
  }

  /** All changes in a case, latest first; at most 500. */
  history(caseId: string): Promise<readonly AssignmentChange[]> {
    return assignmentHistory(this.#db, caseId).execute();
  }

  /** How many waiting steps each person has. */
  async open(register: string): Promise<ReadonlyMap<string, number>> {
    const rows = await openAssignments(this.#db, register).execute();
    return new Map(rows.map(({ person, steps }) => [person, steps]));
  }

  /** For whom taken steps of a register wait: each person with the role and unit of the steps that they have. */
  async holders(register: string): Promise<readonly AssignedRole[]> {
    return assignedRoles(this.#db, register).execute();
  }

  /** Id of the last change; 0 when there is none. */
  async lastChange(): Promise<number> {
    return (await lastAssignmentChange(this.#db).executeTakeFirstOrThrow()).last;
  }

  /** Changes of some registers after an id, in order; at most 2,000. Ids may become visible out of order. */
  changesAfter(id: number, registers: readonly string[]): Promise<readonly ConcerningChange[]> {
    return assignmentChangesAfter(this.#db, id, registers).execute();
  }
}

export function holderOf(db: Kysely<JoinedDatabase>, { caseId, key, since }: Step) {
  return db
    .selectFrom('ops.assignment')
    .select(['person', 'since'])
    .where('case_id', '=', caseId)
    .where('key', '=', key)
    .where('step_since', '=', since);
}

/** Present business time of a register, as a row. */
const businessNow = (db: Pick<Kysely<Database>, 'selectFrom'>, register: string) =>
  db
    .selectFrom('ops.register_clock as c')
    .select(sql<Moment>`ops.business_now(c, statement_timestamp())`.as('at'))
    .where('c.register', '=', register);

/**
 * The change and its line of history in one statement: of two concurrent changes, the second finds the row of the
 * first.
 */
export function takeStep(
  db: Kysely<JoinedDatabase>,
  { register, caseId, key, since }: Step,
  person: string,
  from: string | null,
  deed: Deed,
) {
  return db
    .with('clock', (clock) => businessNow(clock, register))
    .with('changed', (changed) =>
      changed
        .insertInto('ops.assignment')
        .columns(['register', 'case_id', 'key', 'step_since', 'person', 'since'])
        .expression((eb) =>
          eb
            .selectFrom('clock')
            .select([
              eb.val(register).as('register'),
              eb.val(caseId).as('case_id'),
              eb.val(key).as('key'),
              sql<Moment>`${since}::timestamptz`.as('step_since'),
              eb.val(person).as('person'),
              'clock.at',
            ]),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['case_id', 'key'])
            .doUpdateSet((eb) => ({
              person: eb.ref('excluded.person'),
              step_since: eb.ref('excluded.step_since'),
              since: eb.ref('excluded.since'),
            }))
            .where(
              sql<boolean>`(assignment.step_since <> excluded.step_since
                or (assignment.person = ${from} and assignment.person <> excluded.person))`,
            ),
        )
        .returning(['person', 'since']),
    )
    .with('noted', (noted) =>
      noted
        .insertInto('ops.assignment_change')
        .columns(['register', 'case_id', 'key', 'step_since', 'person', 'by_person', 'by_account', 'reason', 'at'])
        .expression((eb) =>
          eb
            .selectFrom(['changed', 'clock'])
            .select([...changeColumns({ register, caseId, key, since }, person, deed), 'clock.at']),
        ),
    )
    .selectFrom('changed')
    .select(['person', 'since']);
}

export function releaseStep(
  db: Kysely<JoinedDatabase>,
  { register, caseId, key, since }: Step,
  from: string,
  deed: Deed,
) {
  return db
    .with('clock', (clock) => businessNow(clock, register))
    .with('changed', (changed) =>
      changed
        .deleteFrom('ops.assignment')
        .where('register', '=', register)
        .where('case_id', '=', caseId)
        .where('key', '=', key)
        .where('step_since', '=', since)
        .where('person', '=', from)
        .returning(['person', 'since']),
    )
    .with('noted', (noted) =>
      noted
        .insertInto('ops.assignment_change')
        .columns(['register', 'case_id', 'key', 'step_since', 'person', 'by_person', 'by_account', 'reason', 'at'])
        .expression((eb) =>
          eb
            .selectFrom(['changed', 'clock'])
            .select([...changeColumns({ register, caseId, key, since }, null, deed), 'clock.at']),
        ),
    )
    .selectFrom('changed')
    .select(['person', 'since']);
}

const changeColumns = ({ register, caseId, key, since }: Step, person: string | null, deed: Deed) =>
  [
    sql<string>`${register}::text`.as('register'),
    sql<string>`${caseId}::text`.as('case_id'),
    sql<string>`${key}::text`.as('key'),
    sql<Moment>`${since}::timestamptz`.as('step_since'),
    sql<string | null>`${person}::text`.as('person'),
    sql<string>`${deed.by}::text`.as('by_person'),
    sql<string>`${deed.account}::uuid`.as('by_account'),
    sql<string | null>`${deed.reason}::text`.as('reason'),
  ] as const;

export function assignmentHistory(db: Kysely<JoinedDatabase>, caseId: string) {
  return db
    .selectFrom('ops.assignment_change')
    .select(['id', 'key', 'person', 'by_person as by', 'reason', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .limit(500);
}

export function openAssignments(db: Kysely<JoinedDatabase>, register: string) {
  return db
    .selectFrom('ops.assignment as a')
    .innerJoin('read.work_item as w', (join) =>
      join.onRef('w.case_id', '=', 'a.case_id').onRef('w.key', '=', 'a.key').onRef('w.since', '=', 'a.step_since'),
    )
    .select(({ fn }) => ['a.person', fn.countAll<number>().as('steps')])
    .where('a.register', '=', register)
    .groupBy('a.person');
}

export function assignedRoles(db: Kysely<JoinedDatabase>, register: string) {
  return db
    .selectFrom('ops.assignment as a')
    .innerJoin('read.work_item as w', (join) =>
      join.onRef('w.case_id', '=', 'a.case_id').onRef('w.key', '=', 'a.key').onRef('w.since', '=', 'a.step_since'),
    )
    .select(['a.person', 'w.role', 'w.unit'])
    .distinct()
    .where('a.register', '=', register);
}

export function lastAssignmentChange(db: Kysely<JoinedDatabase>) {
  return db
    .selectFrom('ops.assignment_change')
    .select(({ fn }) => fn.coalesce(fn.max('id'), sql<number>`0`).as('last'));
}

export function assignmentChangesAfter(db: Kysely<JoinedDatabase>, id: number, registers: readonly string[]) {
  return db
    .selectFrom('ops.assignment_change as h')
    .innerJoin('read.nomination as n', 'n.case_id', 'h.case_id')
    .select(['h.id', 'h.register', 'h.case_id as caseId', 'h.key', 'h.person', 'n.unit', 'n.open_to as openTo'])
    .where('h.id', '>', id)
    .where(({ eb, fn }) => eb('h.register', '=', fn.any(sql<string[]>`${[...registers]}::text[]`)))
    .orderBy('h.id')
    .limit(2000);
}
