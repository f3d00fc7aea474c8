import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './root.js';

const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
const tracked = stdout
  .split('\0')
  .filter((path) => path !== '' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true);
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const hits = (pattern: RegExp, files: readonly string[]): string[] =>
  files.flatMap((path) =>
    text(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );

describe('what is checked in', () => {
  it('the checked-in files are listed', () => {
    expect(tracked.length).toBeGreaterThan(200);
    expect(tracked).toContain('package-lock.json');
  });

  it('no checked-in file contains a path of the machine on which it was written', () => {
    const homes = ['home/[a-z]', 'Users/[A-Za-z]', 'root/', 'work/', 'tmp/'];
    expect(hits(new RegExp(`(?<![\\w.\\-})*/@:])/(${homes.join('|')})|[A-Z]:\\\\Users\\\\`), tracked)).toEqual([]);
  });

  it('no checked-in file contains an address of a package registry', () => {
    expect(
      hits(
        new RegExp(
          ['registry[.](npmjs|yarnpkg)', 'npm[.]pkg[.]github', 'proxy[.]golang', '[a]rtifactory', '[v]erdaccio'].join(
            '|',
          ),
        ),
        tracked,
      ),
    ).toEqual([]);
    const remote = tracked
      .filter((path) => path.endsWith('package-lock.json'))
      .flatMap((path) => hits(/"resolved": "[a-z+]*:\/\//, [path]));
    expect(remote).toEqual([]);
  });

  it('no source file has more than 400 lines', () => {
    const sources = tracked.filter((path) => /\.(ts|tsx|mts|mjs|js)$/.test(path) && !path.endsWith('.gen.ts'));
    expect(sources.length).toBeGreaterThan(150);
    expect(
      sources.map((path) => ({ path, lines: text(path).split('\n').length - 1 })).filter(({ lines }) => lines > 400),
    ).toEqual([]);
  });

  it('no file is named utils, helpers, common or manager', () => {
    expect(tracked.filter((path) => /(^|\/)(utils?|helpers?|common|manager|misc)(\.[a-z]+)?(\/|$)/.test(path))).toEqual(
      [],
    );
  });
});
