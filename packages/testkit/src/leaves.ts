import { factsSha256, kyselyOn, leafHash, type LeafContent } from '@vinhdanh/event-log';
import { sql } from 'kysely';
import type { Pool } from 'pg';

/** Hex leaves as the sequencer stored them, in log order. */
export async function leaves(pool: Pool): Promise<string[]> {
  const rows = await kyselyOn(pool)
    .selectFrom('log.log_entry')
    .select(sql<string>`encode(leaf, 'hex')`.as('leaf'))
    .orderBy('log_index')
    .execute();
  return rows.map((row) => row.leaf);
}

/** The same leaves, computed in Node from the stored events alone. */
export async function leavesFromOutside(pool: Pool): Promise<string[]> {
  const rows = await kyselyOn(pool)
    .selectFrom('log.log_entry as l')
    .innerJoin('log.event as e', 'e.pos', 'l.pos')
    .select([
      'e.register',
      'e.stream_id',
      'e.version',
      'e.type',
      'e.schema_version',
      'e.event_id',
      'e.command_id',
      'e.actor',
      'e.actor_role',
      'e.actor_unit',
      'e.grant_ref',
      'e.on_behalf_of',
      'e.entry',
      'e.policy_hash',
      'e.occurred_at',
      'e.recorded_at',
      sql<string>`e.facts::text`.as('facts'),
      sql<LeafContent['personal_commitments']>`e.personal_commitments`.as('personal_commitments'),
    ])
    .orderBy('l.log_index')
    .execute();
  return rows.map(({ facts, ...content }) =>
    leafHash({ ...content, facts_sha256: factsSha256(facts) }).toString('hex'),
  );
}
