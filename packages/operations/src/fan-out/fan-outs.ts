import type { FanOutProgress, FanOutRun, Moment, StreamId } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** The next cases of a change. */
export interface FanOutPage {
  /** Stream after which the page begins. */
  readonly cursor: string;
  readonly cases: readonly StreamId[];
}

/** A change of the register in progress. */
export interface ChangeCarried {
  /** Event that published the change. */
  readonly id: string;
  readonly kind: 'calendar' | 'policy' | 'units';
  readonly notedAt: Moment;
  /** Live cases visited. */
  readonly cases: number;
  /** Cases in which the change was due by then. */
  readonly passed: number;
  readonly done: boolean;
}

/** Changes of calendars, packs and units on their way to the cases of their register: rows of `ops.fan_out`. */
export class FanOuts {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** Records changes published since the last call. @returns how many */
  async note(): Promise<number> {
    return Number((await noteChanges.execute(this.#db)).numAffectedRows ?? 0n);
  }

  /** Unfinished changes, oldest first; at most 100. */
  unfinished(): Promise<FanOutRun[]> {
    return unfinishedFanOuts(this.#db).execute();
  }

  /** The next cases of a change. Null: the database was restored to before it. */
  async page(id: string, limit: number): Promise<FanOutPage | null> {
    return (await fanOutPage(id, limit).execute(this.#db)).rows[0] ?? null;
  }

  /** Advances after a page. A page that two attempts visited counts once. */
  async pageDone(id: string, page: FanOutPage, of: { readonly passed: number; readonly last: boolean }): Promise<void> {
    await fanOutPageDone(this.#db, id, page, of).execute();
  }

  async progress(id: string): Promise<FanOutProgress | null> {
    return (await fanOutProgress(this.#db, id).executeTakeFirst()) ?? null;
  }

  /** Changes of a register, latest first; the last hundred. */
  ofRegister(register: string): Promise<ChangeCarried[]> {
    return fanOutsOf(this.#db, register).execute();
  }
}

/**
 * Changes that reach cases: of each stream, the newest since the last recorded one; in a register without live cases
 * they are finished at once. Runs at every poll of the follower. By hand: decision 0030.
 */
export const noteChanges = sql`
  insert into ops.fan_out (id, register, stream_id, version, kind, finished_at)
  select e.event_id, e.register, e.stream_id, e.version, k.kind,
    case when not exists (
      select from log.stream s where s.register = e.register and s.kind = 'nomination' and s.live
    ) then now() end
  from ops.register_clock r cross join (values ('calendar'), ('policy'), ('units')) k (kind)
    join log.event e on e.stream_id = k.kind || ':' || r.register
      and e.type in ('CalendarPublished', 'PolicyPublished', 'UnitsRegistered')
      and e.version > coalesce((select max(f.version) from ops.fan_out f where f.stream_id = e.stream_id), 0)
  on conflict (id) do nothing`;

export function unfinishedFanOuts(db: Kysely<Database>) {
  return db
    .selectFrom('ops.fan_out')
    .select(['id', 'register'])
    .where('finished_at', 'is', null)
    .orderBy('noted_at')
    .limit(100);
}

/** The row and its next page in one statement: the page begins at the cursor of the row, in the order of the ids. */
export const fanOutPage = (id: string, limit: number) => sql<FanOutPage>`
  select f.cursor, coalesce((
      select json_agg(p.stream_id order by p.stream_id) from (
        select s.stream_id from log.stream s
        where s.register = f.register and s.kind = 'nomination' and s.live and s.stream_id > f.cursor
        order by s.stream_id limit ${limit}
      ) p), '[]') as cases
  from ops.fan_out f where f.id = ${id}`;

export function fanOutPageDone(
  db: Kysely<Database>,
  id: string,
  { cursor, cases }: FanOutPage,
  { passed, last }: { readonly passed: number; readonly last: boolean },
) {
  return db
    .updateTable('ops.fan_out')
    .set((eb) => ({
      cursor: cases.at(-1) ?? cursor,
      cases: eb('cases', '+', cases.length),
      passed: eb('passed', '+', passed),
      finished_at: last ? sql<Moment>`now()` : null,
    }))
    .where('id', '=', id)
    .where('cursor', '=', cursor)
    .where('finished_at', 'is', null);
}

export function fanOutProgress(db: Kysely<Database>, id: string) {
  return db
    .selectFrom('ops.fan_out')
    .select((eb) => ['cases', 'passed', eb('finished_at', 'is not', null).$castTo<boolean>().as('done')])
    .where('id', '=', id);
}

export function fanOutsOf(db: Kysely<Database>, register: string) {
  return db
    .selectFrom('ops.fan_out')
    .select((eb) => [
      'id',
      'kind',
      'noted_at as notedAt',
      'cases',
      'passed',
      eb('finished_at', 'is not', null).$castTo<boolean>().as('done'),
    ])
    .where('register', '=', register)
    .orderBy('noted_at', 'desc')
    .orderBy('version', 'desc')
    .limit(100);
}
