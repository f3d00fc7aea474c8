import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './places.mjs';
import { environmentOf, pythonIsNewEnough } from './schemathesis.mjs';

describe('the environment of schemathesis', () => {
  it.each([
    ['3 11\n', true],
    ['3 14\n', true],
    ['3 10\n', false],
    ['2 7\n', false],
    ['4 0\n', false],
    ['', false],
  ])('Python %j can hold it: %s', (version, enough) => expect(pythonIsNewEnough(version)).toBe(enough));

  it('each package is pinned to one version', () => {
    const list = readFileSync(join(root, 'infra', 'dev', 'schemathesis.txt'), 'utf8');
    const packages = list.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(packages.length).toBeGreaterThan(20);
    expect(packages.filter((line) => !/^[A-Za-z0-9_.-]+==[0-9][0-9a-z.]*$/.test(line))).toEqual([]);
    expect(packages.filter((line) => line.startsWith('schemathesis=='))).toHaveLength(1);
  });

  it('another list, or another Python, gets another environment', () => {
    const names = [environmentOf('a==1', 'Python 3.11.7'), environmentOf('a==2', 'Python 3.11.7')];
    expect(new Set([...names, environmentOf('a==1', 'Python 3.12.1')]).size).toBe(3);
  });
});
