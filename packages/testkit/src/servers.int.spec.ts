import { access } from 'node:fs/promises';
import { Client, Connection } from '@temporalio/client';
import { openPool } from '@vinhdanh/event-log';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from './database.js';
import { startPostgres } from './postgres.js';
import { startTemporal } from './temporal.js';
import { temporalExecutable } from './temporal-executable.js';
import { testTemporal } from './test-temporal.js';

const namespaceOf = async (address: string): Promise<string | null | undefined> => {
  const connection = await Connection.connect({ address, connectTimeout: 5000 });
  try {
    const { namespaceInfo } = await new Client({ connection }).workflowService.describeNamespace({
      namespace: 'default',
    });
    return namespaceInfo?.id;
  } finally {
    await connection.close();
  }
};

describe('servers of a test', () => {
  it('PostgreSQL 18 starts on its own port, holds migrated databases, and is gone after stop', async () => {
    const server = await startPostgres();
    const database = await freshDatabase(server.url);
    const pool = openPool(database.ownerUrl, { max: 1 });
    const { rows } = await pool.query<{ major: number; folder: string; events: number }>(
      `select current_setting('server_version_num')::integer / 10000 as major,
        current_setting('data_directory') as folder, (select count(*) from log.event) as events`,
    );
    expect(rows).toMatchObject([{ major: 18, events: 0 }]);
    const folder = rows[0]?.folder ?? '';
    expect(folder).toContain('vinhdanh-postgres-');
    await pool.end();
    await server.stop();
    await expect(access(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(openPool(server.url, { max: 1 }).query('select 1')).rejects.toThrow();
  });

  it('databases of tests are independent of each other', async () => {
    const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
    const pools = [openPool(one.ownerUrl, { max: 1 }), openPool(two.ownerUrl, { max: 1 })];
    await pools[0]?.query("insert into ops.setting (name, value) values ('mine', '1')");
    expect((await pools[1]?.query('select 1 from ops.setting'))?.rowCount).toBe(0);
    await Promise.all(pools.map((pool) => pool.end()));
    await Promise.all([one.drop(), two.drop()]);
  });

  it('the Temporal server of the run serves its namespace', async () => {
    expect(await namespaceOf(testTemporal().address)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('a separate Temporal server starts, stops, and starts again on the same port', async () => {
    const first = await startTemporal();
    const id = await namespaceOf(first.address);
    await first.stop();
    await expect(namespaceOf(first.address)).rejects.toThrow();
    const second = await startTemporal({ port: Number(first.address.split(':')[1]) });
    expect(second.address).toBe(first.address);
    expect(await namespaceOf(second.address)).not.toBe(id);
    await second.stop();
  });

  it('without a temporal executable the error says what to do', async () => {
    await expect(temporalExecutable({ PATH: '/nowhere', XDG_CACHE_HOME: '/nowhere' })).rejects.toThrow(/TEMPORAL_CLI/);
  });
});
