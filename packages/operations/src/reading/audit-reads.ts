import { kyselyOn } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { JoinedDatabase } from '../read-views.js';
import { readByThem, readMatches, type ReadBy, type ReadFilter } from './read-filter.js';

export interface AuditRead extends ReadBy {
  readonly what: string;
  readonly query: unknown;
}

/** Who read the audit: rows of `ops.audit_read`, written before the audit is shown. */
export class AuditReads {
  readonly #db: Kysely<JoinedDatabase>;

  constructor(pool: Pool) {
    this.#db = kyselyOn<JoinedDatabase>(pool);
  }

  /** Records a reading of the audit; if that fails, nothing may be shown. */
  async note(account: string, register: string, what: string, query: unknown): Promise<void> {
    await noteAuditRead(this.#db, account, register, what, query).execute();
  }

  /** Latest first. */
  search(filter: ReadFilter): Promise<readonly AuditRead[]> {
    return auditReads(this.#db, filter).execute();
  }
}

export function noteAuditRead(
  db: Kysely<JoinedDatabase>,
  account: string,
  register: string,
  what: string,
  query: unknown,
) {
  return db.insertInto('ops.audit_read').values({ account, register, what, query: JSON.stringify(query) });
}

export function auditReads(db: Kysely<JoinedDatabase>, filter: ReadFilter) {
  return db
    .selectFrom('ops.audit_read as r')
    .select([sql<string>`r.id::text`.as('id'), 'r.at', 'r.account', 'r.what', 'r.query'])
    .where(readMatches(filter))
    .where(readByThem(filter.within))
    .orderBy('r.id', 'desc')
    .limit(filter.limit);
}
