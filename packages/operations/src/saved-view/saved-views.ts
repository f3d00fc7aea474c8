import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

export interface SavedView {
  readonly id: string;
  readonly register: string;
  /** Account. */
  readonly owner: string;
  readonly page: string;
  readonly name: string;
  readonly query: string;
  readonly sharedRole: string | null;
  readonly sharedUnit: string | null;
  readonly changedAt: Moment;
}

export type NewView = Omit<SavedView, 'changedAt'>;

/** Named filters of lists: rows of `ops.saved_view`. */
export class SavedViews {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** The views of an account, and all shared ones, at most 1,000; the caller decides who sees a shared one. */
  ofRegister(register: string, account: string, page: string | null): Promise<readonly SavedView[]> {
    return savedViews(this.#db, register, account, page).execute();
  }

  async one(id: string): Promise<SavedView | null> {
    return (await savedView(this.#db, id).executeTakeFirst()) ?? null;
  }

  async count(register: string, account: string): Promise<number> {
    return (await countSavedViews(this.#db, register, account).executeTakeFirstOrThrow()).views;
  }

  /** Stores a view under its id; an existing one stays unchanged. */
  async create(view: NewView): Promise<void> {
    await createSavedView(this.#db, view).execute();
  }

  async replace(view: NewView): Promise<void> {
    await replaceSavedView(this.#db, view).execute();
  }

  async remove(id: string): Promise<void> {
    await removeSavedView(this.#db, id).execute();
  }
}

const columns = [
  'id',
  'register',
  'owner',
  'page',
  'name',
  'query',
  'shared_role as sharedRole',
  'shared_unit as sharedUnit',
  'changed_at as changedAt',
] as const;

export function savedViews(db: Kysely<Database>, register: string, account: string, page: string | null) {
  return db
    .selectFrom('ops.saved_view')
    .select(columns)
    .where('register', '=', register)
    .where((eb) =>
      eb.or([eb('owner', '=', account), eb('shared_role', 'is not', null), eb('shared_unit', 'is not', null)]),
    )
    .$if(page !== null, (query) => query.where('page', '=', page ?? ''))
    .orderBy('name')
    .orderBy('id')
    .limit(1000);
}

export function savedView(db: Kysely<Database>, id: string) {
  return db.selectFrom('ops.saved_view').select(columns).where('id', '=', id);
}

export function countSavedViews(db: Kysely<Database>, register: string, account: string) {
  return db
    .selectFrom('ops.saved_view')
    .select(({ fn }) => fn.countAll<number>().as('views'))
    .where('register', '=', register)
    .where('owner', '=', account);
}

export function createSavedView(db: Kysely<Database>, { sharedRole, sharedUnit, ...view }: NewView) {
  return db
    .insertInto('ops.saved_view')
    .values({ ...view, shared_role: sharedRole, shared_unit: sharedUnit })
    .onConflict((conflict) => conflict.column('id').doNothing());
}

export function replaceSavedView(db: Kysely<Database>, { id, page, name, query, sharedRole, sharedUnit }: NewView) {
  return db
    .updateTable('ops.saved_view')
    .set({ page, name, query, shared_role: sharedRole, shared_unit: sharedUnit, changed_at: sql<Moment>`now()` })
    .where('id', '=', id);
}

export function removeSavedView(db: Kysely<Database>, id: string) {
  return db.deleteFrom('ops.saved_view').where('id', '=', id);
}
