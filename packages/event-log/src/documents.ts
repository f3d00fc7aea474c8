import type { Day, Moment } from '@vinhdanh/contracts';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './transaction.js';

/** A file of a case. Its bytes lie elsewhere, by `sha256`. */
export interface CaseDocument {
  readonly id: string;
  readonly register: string;
  readonly caseId: string;
  /** Hex. */
  readonly sha256: string;
  readonly name: string;
  /** Media type as sniffed from the bytes. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** What the uploader says of it: paper id of the procedure, title, number and date of the paper. */
  readonly kind: string | null;
  readonly title: string | null;
  readonly number: string | null;
  readonly dated: Day | null;
  /** Account. */
  readonly uploadedBy: string;
  readonly uploadedAt: Moment;
  /** When an act first cited it; null = none has. */
  readonly citedAt: Moment | null;
}

const columns = `d.id, d.register, d.case_id as "caseId", d.sha256, d.name, d.type, d.size::float8 as size, d.kind, d.title, d.number, d.dated::text as dated,
  d.uploaded_by as "uploadedBy", d.uploaded_at as "uploadedAt", d.cited_at as "citedAt"`;

/** Rows about the files of cases. Who puts or deletes bytes holds the lock of their hash, so that nobody deletes what another is about to name. */
export class Documents {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async find(caseId: string, id: string): Promise<CaseDocument | null> {
    const { rows } = await this.#pool.query<CaseDocument>(
      `select ${columns} from ops.document d where d.case_id = $1 and d.id = $2`,
      [caseId, id],
    );
    return rows[0] ?? null;
  }

  /** Files of a case, oldest first. */
  async of(caseId: string): Promise<CaseDocument[]> {
    const text = `select ${columns} from ops.document d where d.case_id = $1 order by d.uploaded_at, d.id`;
    const { rows } = await this.#pool.query<CaseDocument>({ name: 'documents-of', text, values: [caseId] });
    return rows;
  }

  /** How many files of a case nobody has cited yet were uploaded by an account. */
  async uncitedBy(caseId: string, account: string): Promise<number> {
    const text =
      'select count(*)::int as count from ops.document d where d.case_id = $1 and d.uploaded_by = $2 and d.cited_at is null';
    const { rows } = await this.#pool.query<{ count: number }>(text, [caseId, account]);
    return rows[0]?.count ?? 0;
  }

  /** Names a file whose bytes `put` makes sure of meanwhile. The same id again leaves the first row. */
  async add(document: Omit<CaseDocument, 'uploadedAt' | 'citedAt'>, put: () => Promise<void>): Promise<void> {
    await this.#locked(document.sha256, async (client) => {
      await put();
      const { id, register, caseId, sha256, name, type, size, kind, title, number, dated, uploadedBy } = document;
      await client.query(
        `insert into ops.document (id, register, case_id, sha256, name, type, size, kind, title, number, dated, uploaded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do nothing`,
        [id, register, caseId, sha256, name, type, size, kind, title, number, dated, uploadedBy],
      );
    });
  }

  /** Notes that an act cites these files of the case. @returns those that are there; what is cited is never swept */
  async cite(caseId: string, ids: readonly string[]): Promise<CaseDocument[]> {
    const text = `with cited as (update ops.document set cited_at = coalesce(cited_at, now()) where case_id = $1 and id = any ($2::uuid[]) returning *)
      select ${columns} from cited d order by array_position($2::uuid[], d.id)`;
    const { rows } = await this.#pool.query<CaseDocument>(text, [caseId, ids]);
    return rows;
  }

  /** Deletes rows that nothing cites and that are older than so many hours; `remove` deletes the bytes where no other row needs them. @returns how many */
  async sweep(hours: number, remove: (sha256: string) => Promise<void>): Promise<number> {
    const text = `select d.id, d.sha256 from ops.document d where d.cited_at is null and d.uploaded_at < now() - make_interval(hours => $1) limit 1000`;
    const { rows } = await this.#pool.query<{ id: string; sha256: string }>(text, [hours]);
    let swept = 0;
    for (const { id, sha256 } of rows) {
      swept += await this.#locked(sha256, async (client) => {
        const deleted = await client.query('delete from ops.document where id = $1 and cited_at is null', [id]);
        const others = await client.query('select 1 from ops.document where sha256 = $1 limit 1', [sha256]);
        if (deleted.rowCount === 1 && others.rowCount === 0) await remove(sha256);
        return deleted.rowCount ?? 0;
      });
    }
    return swept;
  }

  /** Has the bytes deleted that erasures have taken the last name from; `remove` deletes them where no row names them by now. @returns how many were looked at */
  async removeErased(remove: (sha256: string) => Promise<void>): Promise<number> {
    const { rows } = await this.#pool.query<{ sha256: string }>(
      'select u.sha256 from ops.content_unwanted u order by u.since limit 1000',
    );
    for (const { sha256 } of rows) {
      await this.#locked(sha256, async (client) => {
        const others = await client.query('select 1 from ops.document where sha256 = $1 limit 1', [sha256]);
        if (others.rowCount === 0) await remove(sha256);
        // only once they are gone: where removing fails, the next look tries again
        await client.query('delete from ops.content_unwanted where sha256 = $1', [sha256]);
      });
    }
    return rows.length;
  }

  /** Runs in a transaction that holds the lock of a hash. */
  #locked<T>(sha256: string, run: (client: PoolClient) => Promise<T>): Promise<T> {
    return inTransaction(this.#pool, async (client) => {
      await client.query("select pg_advisory_xact_lock(hashtextextended('document ' || $1, 0))", [sha256]);
      return run(client);
    });
  }
}
