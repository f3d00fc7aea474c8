import type { Pool } from 'pg';
import { readDb, type ReadDb } from '../read-db.js';
import type { FoundCase, FoundDecision, FoundPerson, FoundSubject } from './found.js';
import {
  foundCasesQuery,
  foundDecisionsQuery,
  foundPeopleQuery,
  foundSubjectsQuery,
  type SearchSight,
  type Typed,
} from './queries.js';

/** Finds by a few typed letters, among the cases that the reader sees. */
export class Search {
  readonly #db: ReadDb;

  constructor(pool: Pool) {
    this.#db = readDb(pool);
  }

  cases(register: string, sight: SearchSight, typed: Typed): Promise<readonly FoundCase[]> {
    return foundCasesQuery(this.#db, register, sight, typed).execute();
  }

  subjects(register: string, sight: SearchSight, typed: Typed): Promise<readonly FoundSubject[]> {
    return foundSubjectsQuery(this.#db, register, sight, typed).execute();
  }

  people(register: string, typed: Typed): Promise<readonly FoundPerson[]> {
    return foundPeopleQuery(this.#db, register, typed).execute();
  }

  decisions(register: string, sight: SearchSight, typed: Typed): Promise<readonly FoundDecision[]> {
    return foundDecisionsQuery(this.#db, register, sight, typed).execute();
  }
}
