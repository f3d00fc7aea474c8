import { readdir, readFile } from 'node:fs/promises';
import { ensureProjections, projections } from '@vinhdanh/projections';
import { aLog, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = new URL('../sql/', import.meta.url);
const files = await readdir(folder);

let house: ALog;
beforeAll(async () => {
  house = await aLog();
  await ensureProjections(house.pool, projections);
});
afterAll(() => house.close());

it.each(files)('PostgreSQL explains %s as the application', async (file) => {
  const text = await readFile(new URL(file, folder), 'utf8');
  const { rows } = await house.pool.query(`explain (generic_plan) ${text}`);
  expect(rows).not.toEqual([]);
});
