import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { aLog, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projections } from './projections.js';
import { ensureProjections } from './schema.js';

const folder = new URL('../sql/', import.meta.url);
/** PostgreSQL explains queries; the specs of rebuilding run what creates and drops. */
const files = globSync('**/*.sql', { cwd: folder }).filter((file) => !/^generation\/(create|drop)-/.test(file));

let house: ALog;
beforeAll(async () => {
  house = await aLog();
  await ensureProjections(house.pool, projections);
  // writes name the tables of generation 2
  for (const definition of projections) await house.pool.query(definition.init((table) => `read.${table}_v2`));
});
afterAll(() => house.close());

it.each(files)('PostgreSQL explains %s as the application', async (file) => {
  const text = await readFile(new URL(file, folder), 'utf8');
  const { rows } = await house.pool.query(`explain (generic_plan) ${text}`);
  expect(rows).not.toEqual([]);
});
