import { freshDatabase, testServerUrl, type FreshDatabase } from '@vinhdanh/testkit';
import pg from 'pg';

/** A database as it is now, under another name: what a restore from a backup brings back. Ends its connections. */
export async function copyOf(database: FreshDatabase): Promise<FreshDatabase> {
  const copy = await freshDatabase();
  const server = new pg.Client({ connectionString: testServerUrl() });
  const endSessions = () =>
    server.query(
      'select pg_terminate_backend(a.pid) from pg_stat_activity a where a.datname = $1 and a.pid <> pg_backend_pid()',
      [database.name],
    );
  await server.connect();
  try {
    await server.query(`drop database ${copy.name} with (force)`);
    await endSessions();
    for (let attempt = 0; ; attempt += 1) {
      try {
        await server.query(`create database ${copy.name} template ${database.name} strategy file_copy`);
        return copy;
      } catch (error) {
        if (attempt > 50) throw error;
        await endSessions();
      }
    }
  } finally {
    await server.end();
  }
}
