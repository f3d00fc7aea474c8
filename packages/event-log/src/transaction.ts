import type { Pool, PoolClient } from 'pg';

/**
 * For data that can be rebuilt from the log: the commit does not wait for the disk. After a server crash rows and
 * checkpoint are both slightly older, and continue from there.
 */
export const unhurried = 'begin; set local synchronous_commit = off';

/**
 * Runs `work` in one transaction, which is rolled back when it throws. A connection that cannot roll back is discarded.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  begin = 'begin',
): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}
