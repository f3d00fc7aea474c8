import { mkdtempSync, existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from './cache-lock.mjs';

describe('the lock of the shared cache', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vinhdanh-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('the lock of the shared cache admits one process at a time and reports to the other that it waits', async () => {
    const file = join(folder, 'deep', 'lock');
    /** @type {string[]} */
    const seen = [];
    const work = (/** @type {string} */ name) =>
      withLock(
        file,
        () => void seen.push(`${name} waits`),
        async () => {
          seen.push(`${name} in`);
          await wait(150);
          seen.push(`${name} out`);
        },
      );
    await Promise.all([work('a'), work('b')]);
    expect(seen).toEqual(['a in', 'b waits', 'a out', 'b in', 'b out']);
    expect(existsSync(file)).toBe(false);
  });

  it('the lock of the shared cache is released when the work fails', async () => {
    const file = join(folder, 'lock');
    await expect(
      withLock(
        file,
        () => undefined,
        async () => {
          throw new Error('no');
        },
      ),
    ).rejects.toThrow('no');
    expect(existsSync(file)).toBe(false);
  });

  it('the lock of the shared cache is taken over from a dead holder', async () => {
    const file = join(folder, 'lock');
    writeFileSync(file, JSON.stringify({ pid: process.pid, mark: 'an earlier process of this number' }));
    expect(
      await withLock(
        file,
        () => undefined,
        async () => 'done',
      ),
    ).toBe('done');
  });

  it('the lock of the shared cache is taken over from a holder that died before writing its process id', async () => {
    const file = join(folder, 'lock');
    writeFileSync(file, '');
    const long = new Date(Date.now() - 60_000);
    utimesSync(file, long, long);
    const done = withLock(
      file,
      () => undefined,
      async () => 'done',
    );
    expect(await Promise.race([done, wait(3000, 'waits')])).toBe('done');
  });
});
