import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';

export interface NewAdministrationAct {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly register: string;
  readonly caseId: string;
  readonly act: 'poke' | 'restart';
  readonly reason: string;
}

export interface AdministrationAct {
  readonly id: string;
  readonly at: Moment;
  readonly account: string;
  readonly name: string;
  readonly act: 'poke' | 'restart';
  readonly reason: string;
  /** Null: not finished. */
  readonly outcome: unknown;
}

/** What administrators do to workflows by hand: rows of `ops.administration_act`. */
export class AdministrationActs {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** Records an intended act. @returns the record; the first one when the id was recorded before */
  async begin(act: NewAdministrationAct): Promise<AdministrationAct> {
    await addAdministrationAct(this.#db, act).execute();
    return administrationAct(this.#db, act.id).executeTakeFirstOrThrow();
  }

  async end(id: string, outcome: unknown): Promise<void> {
    await endAdministrationAct(this.#db, id, outcome).execute();
  }

  /** Acts on a case, latest first; at most 50. */
  ofCase(caseId: string): Promise<AdministrationAct[]> {
    return administrationActsOf(this.#db, caseId).execute();
  }
}

const columns = ['id', 'at', 'account', 'name', 'act', 'reason', 'outcome'] as const;

export function addAdministrationAct(db: Kysely<Database>, { caseId, ...act }: NewAdministrationAct) {
  return db
    .insertInto('ops.administration_act')
    .values({ ...act, case_id: caseId })
    .onConflict((conflict) => conflict.column('id').doNothing());
}

export function administrationAct(db: Kysely<Database>, id: string) {
  return db.selectFrom('ops.administration_act').select(columns).where('id', '=', id);
}

export function endAdministrationAct(db: Kysely<Database>, id: string, outcome: unknown) {
  return db
    .updateTable('ops.administration_act')
    .set({ outcome: JSON.stringify(outcome) })
    .where('id', '=', id);
}

export function administrationActsOf(db: Kysely<Database>, caseId: string) {
  return db
    .selectFrom('ops.administration_act')
    .select(columns)
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .limit(50);
}
