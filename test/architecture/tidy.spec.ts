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
const hits = (
  pattern: RegExp,
  files: readonly string[],
  counts: (path: string, line: string) => boolean = () => true,
): string[] =>
  files.flatMap((path) =>
    text(path)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) && counts(path, line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );

/** Files whose lines may be longer than the width, with the reason. */
const longLines: readonly { readonly of: RegExp; readonly because: string }[] = [
  { of: /\.gen\.ts$/, because: 'generated' },
  { of: /^packages\/event-log\/migrations\//, because: 'frozen: an installation compares their digests' },
  { of: /^packages\/event-log\/src\/sequence\/leaf\.unit\.spec\.ts$/, because: 'golden bytes of a leaf, one line' },
];
const width = 120;

/** Rows of Markdown tables cannot be broken. */
const breakable = (path: string, line: string): boolean => !(path.endsWith('.md') && /^\s*\|/.test(line));

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

  it('no line has more than 120 characters', () => {
    const files = tracked.filter(
      (path) => /\.(ts|tsx|mjs|js|css|sql|md|ya?ml)$/.test(path) && !longLines.some(({ of }) => of.test(path)),
    );
    expect(files.length).toBeGreaterThan(1000);
    expect(hits(new RegExp(`^.{${width + 1}}`, 'u'), files, breakable)).toEqual([]);
  });

  it('each exception to the width of lines is needed', () => {
    const needed = longLines.map(({ of, because }) => ({
      because,
      files:
        hits(
          new RegExp(`^.{${width + 1}}`, 'u'),
          tracked.filter((path) => of.test(path)),
        ).length > 0,
    }));
    expect(needed.filter(({ files }) => !files)).toEqual([]);
  });

  it('no file is named utils, helpers, common or manager', () => {
    expect(tracked.filter((path) => /(^|\/)(utils?|helpers?|common|manager|misc)(\.[a-z]+)?(\/|$)/.test(path))).toEqual(
      [],
    );
  });
});
