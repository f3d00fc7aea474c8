import { factsSha256, leafHash, type LeafContent } from '@vinhdanh/event-log';
import type { Pool } from 'pg';

/** Hex leaves as the sequencer stored them, in log order. */
export async function leaves(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ leaf: string }>(
    "select encode(leaf, 'hex') as leaf from log.log_entry order by log_index",
  );
  return rows.map((row) => row.leaf);
}

/** The same leaves, computed in Node from the stored events only. */
export async function leavesFromOutside(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<Omit<LeafContent, 'facts_sha256'> & { facts: string }>(
    `select register, stream_id, version, type, schema_version, event_id, command_id, actor, actor_role, actor_unit, grant_ref, on_behalf_of, entry, policy_hash, occurred_at, recorded_at,
       facts::text as facts, personal_commitments from log.log_entry join log.event using (pos) order by log_index`,
  );
  return rows.map(({ facts, ...content }) =>
    leafHash({ ...content, facts_sha256: factsSha256(facts) }).toString('hex'),
  );
}
