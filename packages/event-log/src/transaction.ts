import type { Pool, PoolClient } from 'pg';

/**
 * For what can be made again from the log: the commit does not wait for the disk. After a crash of the server rows and checkpoint are both as they were a moment before, and go on from there.
 */
export const unhurried = 'begin; set local synchronous_commit = off';

/** Runs `work` in one transaction; rolled back when it throws. A connection that cannot even roll back is thrown away. */
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
