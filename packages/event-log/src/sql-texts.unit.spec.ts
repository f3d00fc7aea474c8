import { readdir } from 'node:fs/promises';
import { sqlText, type Statement } from '@vinhdanh/testkit';
import { expect, it } from 'vitest';
import { loadSql } from './loaded.js';
import { numberPending } from './sequencer.js';

const command = '6f1a3c70-0000-4000-8000-000000000002';
const stream = 'nomination:6f1a3c70-0000-4000-8000-000000000001';

/** Every statement of the event log with sample arguments; the file of each in `sql/` has its name. */
const statements: Readonly<Record<string, Statement>> = {
  load: { sql: loadSql, parameters: [stream, 0, command, null] },
  sequence: { sql: numberPending(5000), parameters: [] },
};

it.each(Object.entries(statements))('%s compiles to its checked-in SQL', async (name, statement) => {
  await expect(sqlText(statement)).toMatchFileSnapshot(`../sql/${name}.sql`);
});

it('The folder of checked-in SQL holds no statement that is gone', async () => {
  expect((await readdir(new URL('../sql/', import.meta.url))).toSorted()).toEqual(
    Object.keys(statements)
      .map((name) => `${name}.sql`)
      .toSorted(),
  );
});
