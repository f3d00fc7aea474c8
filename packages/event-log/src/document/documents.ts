import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../database.js';
import { kyselyOn } from '../kysely/kysely.js';
import type { CaseDocument } from './case-document.js';
import {
  addDocument,
  citeDocuments,
  contentInUse,
  countUncited,
  deleteUncited,
  documentOf,
  documentsOf,
  forgetUnwanted,
  lockContent,
  uncitedDocuments,
  unwantedContents,
} from './document-statements.js';

/**
 * Rows about the files of cases. Bytes are stored and deleted under a lock on their hash, so that nobody deletes
 * content that another request is about to reference.
 */
export class Documents {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  async find(caseId: string, id: string): Promise<CaseDocument | null> {
    return (await documentOf(this.#db, caseId, id).executeTakeFirst()) ?? null;
  }

  /** Files of a case, oldest first. */
  of(caseId: string): Promise<CaseDocument[]> {
    return documentsOf(this.#db, caseId).execute();
  }

  /** How many uncited files of a case an account has uploaded. */
  async uncitedBy(caseId: string, account: string): Promise<number> {
    const { count } = await countUncited(this.#db, caseId, account).executeTakeFirstOrThrow();
    return count;
  }

  /** Adds a file; `put` stores its bytes meanwhile. A repeated id keeps the first row. */
  async add(document: Omit<CaseDocument, 'uploadedAt' | 'citedAt'>, put: () => Promise<void>): Promise<void> {
    await this.#locked(document.sha256, async (db) => {
      await put();
      await addDocument(db, document).execute();
    });
  }

  /** Records that an act cites these files of the case. @returns those that exist; a cited file is never swept */
  cite(caseId: string, ids: readonly string[]): Promise<CaseDocument[]> {
    return citeDocuments(this.#db, caseId, ids).execute();
  }

  /**
   * Deletes uncited rows that are older than this many hours; `remove` deletes the bytes that no other row needs.
   * @returns how many rows
   */
  async sweep(hours: number, remove: (sha256: string) => Promise<void>): Promise<number> {
    let swept = 0;
    for (const { id, sha256 } of await uncitedDocuments(this.#db, hours).execute()) {
      swept += await this.#locked(sha256, async (db) => {
        const { numDeletedRows } = await deleteUncited(db, id).executeTakeFirst();
        const other = await contentInUse(db, sha256).executeTakeFirst();
        if (numDeletedRows === 1n && other === undefined) await remove(sha256);
        return Number(numDeletedRows);
      });
    }
    return swept;
  }

  /**
   * Deletes bytes whose last reference an erasure has deleted; `remove` deletes them unless a row references them
   * again.
   * @returns how many were examined
   */
  async removeErased(remove: (sha256: string) => Promise<void>): Promise<number> {
    const unwanted = await unwantedContents(this.#db).execute();
    for (const { sha256 } of unwanted) {
      await this.#locked(sha256, async (db) => {
        if ((await contentInUse(db, sha256).executeTakeFirst()) === undefined) await remove(sha256);
        // Only after the bytes are gone: when removing fails, the next call retries.
        await forgetUnwanted(db, sha256).execute();
      });
    }
    return unwanted.length;
  }

  /** Runs in a transaction that holds the lock of a content. */
  #locked<T>(sha256: string, run: (db: Kysely<Database>) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (db) => {
      await lockContent(sha256).execute(db);
      return run(db);
    });
  }
}
