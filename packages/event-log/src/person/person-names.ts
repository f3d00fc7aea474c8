import { streamId, type StreamId } from '@vinhdanh/contracts';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../database.js';
import { fixedQuery } from '../kysely/fixed-query.js';
import { kyselyOn } from '../kysely/kysely.js';

/** Names of persons, where they were not erased. Read each time: an erased name must not live on in memory. */
export class PersonNames {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** By person id; whoever has no name any more is absent. */
  async of(persons: Iterable<string | null>): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(persons)].filter((person) => person !== null);
    if (wanted.length === 0) return new Map();
    const { rows } = await namesOf(this.#db, wanted.map(streamOf));
    return new Map(rows.flatMap(({ person, name }) => (name === null ? [] : [[person, name] as const])));
  }
}

export function personNames(db: Kysely<Database>, persons: readonly StreamId[]) {
  return db
    .selectFrom('log.event as e')
    .innerJoin('log.event_personal as p', (join) => join.onRef('p.pos', '=', 'e.pos').on('p.class', '=', 'identity'))
    .select([sql<string>`substr(e.stream_id, 8)`.as('person'), sql<string | null>`p.body ->> 'name'`.as('name')])
    .where(({ eb, fn }) => eb('e.stream_id', '=', fn.any(eb.val(persons))))
    .where('e.version', '=', 1);
}

const namesOf = fixedQuery(personNames);
const streamOf = (person: string): StreamId => streamId('person', person);
