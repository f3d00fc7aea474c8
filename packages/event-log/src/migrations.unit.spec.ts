import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { migrations } from './migrate.js';

const released = z
  .record(z.string(), z.string())
  .parse(JSON.parse(await readFile(new URL('../migrations/released.json', import.meta.url), 'utf8')));

describe('released migrations', () => {
  it('released migrations are frozen: existing databases were made with them; write another file instead', async () => {
    expect(Object.fromEntries((await migrations()).map((file) => [file.name, file.sha256]))).toEqual(released);
  });

  it('released migrations have numbers that rise, and no number twice', async () => {
    const numbers = (await migrations()).map((file) => Number(file.name.slice(0, 4)));
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });
});
