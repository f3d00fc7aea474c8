import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './root.js';

/** `.query` of other objects than PostgreSQL: a Temporal query, and what the console asks of the API. */
const noSql = [
  'apps/api/src/workflow/temporal.ts',
  'apps/console/src/app/router.tsx',
  'apps/console/src/session/provider-back-page.tsx',
];

/** Files with SQL written by hand; decision 0034 gives the reasons. */
const stays = [
  // the hot path of commands: one call of a stored function, and one statement that returns everything for a decision
  'packages/event-log/src/append/append-events.ts',
  'packages/event-log/src/read/load-stream.ts',
  // several statements in one round trip, guarded by a lock and server-side time-outs
  'packages/event-log/src/sequence/sequencer.ts',
  // the driver itself, and the transactions around it
  'packages/event-log/src/kysely/prepared-connection.ts',
  'packages/event-log/src/transaction.ts',
  // LISTEN and NOTIFY, on separate connections
  'packages/event-log/src/wakeup/notifier.ts',
  'packages/event-log/src/wakeup/wakeups.ts',
  // migrations and roles
  'packages/event-log/src/migrate.ts',
  // the tables of a generation of a read model, and their indexes: several statements in one text
  'packages/projections/src/ddl.ts',
  // tests create and drop databases, and read the types of tables from PostgreSQL's own catalogue
  'packages/testkit/src/database.ts',
  'packages/testkit/src/prepared-database.ts',
  'packages/testkit/src/schema-types.ts',
  'packages/testkit/src/template.ts',
];

const { stdout } = spawnSync('git', ['ls-files', '-z', 'apps', 'packages', 'workflows'], {
  cwd: root,
  encoding: 'utf8',
});
const sources = stdout
  .split('\0')
  .filter((path) => /[.](ts|tsx|mts|mjs)$/.test(path) && !/[.]spec[.]ts$|^apps\/[^/]+\/test\//.test(path))
  .filter((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true);
const raw = sources.filter((path) => /[.]query\s*[(<]/.test(readFileSync(join(root, path), 'utf8')));

describe('SQL written by hand', () => {
  it('only the named files send SQL written by hand', () => {
    expect(sources.length).toBeGreaterThan(400);
    expect(raw.filter((path) => !noSql.includes(path) && !stays.includes(path))).toEqual([]);
  });

  it('every named file sends SQL written by hand', () => {
    expect(stays.filter((path) => !raw.includes(path))).toEqual([]);
  });
});
