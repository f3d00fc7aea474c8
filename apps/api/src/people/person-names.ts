import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

/** Names of a register's persons, where they were not erased. Read each time: an erased name must not live on in memory. */
@Injectable()
export class PersonNames {
  readonly #pool: Pool;

  constructor(@Inject(Pool) pool: Pool) {
    this.#pool = pool;
  }

  /** By person; who is not in it has no name any more. */
  async of(persons: Iterable<string | null>): Promise<ReadonlyMap<string, string>> {
    const streams = [...new Set(persons)].filter((person) => person !== null).map((person) => `person:${person}`);
    if (streams.length === 0) return new Map();
    const { rows } = await this.#pool.query<{ person: string; name: string | null }>({
      name: 'person-names',
      text: `select substr(e.stream_id, 8) as person, p.body->>'name' as name from log.event e join log.event_personal p on p.pos = e.pos and p.class = 'identity'
             where e.stream_id = any ($1) and e.version = 1`,
      values: [streams],
    });
    return new Map(rows.flatMap(({ person, name }) => (name === null ? [] : [[person, name] as const])));
  }
}
