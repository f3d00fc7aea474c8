import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './root.js';

interface Row {
  readonly line: string;
  readonly state: string;
  readonly how: string;
}

const rows: readonly Row[] = readFileSync(join(root, 'docs/asvs.md'), 'utf8')
  .split('\n')
  .flatMap((text) => {
    const [, line, state, how] = /^\| (\d[\d.-]*)\s*\| (\S.*?)\s*\| (.*?)\s*\|$/.exec(text) ?? [];
    return line === undefined || state === undefined || how === undefined ? [] : [{ line, state, how }];
  });

describe('the account of the verification standard', () => {
  it('the account of the standard has each line once, in order of chapters, with an answer', () => {
    expect(rows.length).toBeGreaterThan(200);
    expect(new Set(rows.map(({ line }) => line)).size).toBe(rows.length);
    const chapters = rows.map(({ line }) => Number(line.split('.')[0]));
    expect(chapters).toEqual(chapters.toSorted((a, b) => a - b));
    expect([...new Set(chapters)]).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(rows.filter(({ state, how }) => !['met', 'n/a', 'not met'].includes(state) || how === '')).toEqual([]);
  });

  it('the account of the standard names existing files', () => {
    const named = rows.flatMap(({ how }) => [...how.matchAll(/`((?:apps|packages|test|infra|docs)\/[^`]+)`/g)]);
    const files = [...new Set(named.map(([, file]) => file ?? ''))];
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
