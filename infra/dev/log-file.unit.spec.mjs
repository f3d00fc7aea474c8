import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
  closeSync,
  truncateSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cutLog, openLog, readSince, readyLine } from './log-file.mjs';

describe('the line by which an app says that it is ready', () => {
  it('the ready line of an app is found among other lines', () => {
    expect(
      readyLine('{"level":30,"msg":"starting"}\n{"level":30,"msg":"ready","url":"http://127.0.0.1:3000"}\n')?.['url'],
    ).toBe('http://127.0.0.1:3000');
  });

  it('a line that only mentions readiness, or half a line, is not taken for the ready line', () => {
    expect(readyLine('{"msg":"not \\"ready\\" yet"}\n')).toBeNull();
    expect(readyLine('{"level":30,"msg":"ready","ur')).toBeNull();
    expect(readyLine('"ready"')).toBeNull();
  });
});

describe('a log', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vinhdanh-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('a log is appended to, and read from where this run began', () => {
    const file = join(folder, 'a.log');
    writeFileSync(file, 'before\n');
    const { fd, from } = openLog(file);
    writeSync(fd, 'now\n');
    closeSync(fd);
    expect(readSince(file, from)).toBe('now\n');
    expect(readFileSync(file, 'utf8')).toBe('before\nnow\n');
  });

  it('a log that grows while a process writes to it is cut at its size; two files of it are kept', () => {
    const file = join(folder, 'a.log');
    const { fd } = openLog(file);
    writeSync(fd, 'x'.repeat(1000));
    expect(cutLog(file, 1000)).toBe(false);
    writeSync(fd, 'last of the first\n');
    expect(cutLog(file, 1000)).toBe(true);
    writeSync(fd, 'first of the second\n');
    expect(readFileSync(file, 'utf8')).toBe('first of the second\n');
    expect(readFileSync(`${file}.1`, 'utf8')).toMatch(/^x+last of the first\n$/);
    writeSync(fd, 'y'.repeat(1000));
    cutLog(file, 1000);
    closeSync(fd);
    expect(readFileSync(`${file}.1`, 'utf8')).toMatch(/^first of the second\ny+$/);
    expect(readdirSync(folder).toSorted()).toEqual(['a.log', 'a.log.1']);
    expect(cutLog(join(folder, 'none.log'))).toBe(false);
  });

  it('a large log is renamed before a new one begins', () => {
    const file = join(folder, 'a.log');
    writeFileSync(file, '');
    truncateSync(file, 21 * 1024 * 1024);
    const { fd, from } = openLog(file);
    closeSync(fd);
    expect(from).toBe(0);
    expect(statSync(file).size).toBe(0);
    expect(statSync(`${file}.1`).size).toBe(21 * 1024 * 1024);
  });
});
