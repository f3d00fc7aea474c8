import { type Moment, streamId } from '@vinhdanh/contracts';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../database.js';
import { kyselyOn } from '../kysely/kysely.js';

/** The publication of a rule pack. */
export interface PolicyPublication {
  readonly hash: string;
  readonly at: Moment;
  /** Account. */
  readonly actor: string;
}

/** Who published which rule pack of a register, and when. */
export class PolicyPublications {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  of(register: string): Promise<PolicyPublication[]> {
    return policyPublications(this.#db, register).execute();
  }
}

export function policyPublications(db: Kysely<Database>, register: string) {
  return db
    .selectFrom('log.event')
    .select([sql<string>`facts ->> 'hash'`.as('hash'), 'recorded_at as at', 'actor'])
    .where('stream_id', '=', streamId('policy', register))
    .where('type', '=', 'PolicyPublished');
}
