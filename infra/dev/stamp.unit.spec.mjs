import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goneFrom, holdsLocked, stampOf } from './stamp.mjs';

describe('the stamp of an installation', () => {
  it('the stamp of an installation depends on the lock file and the platform', () => {
    const one = stampOf('{"a":1}', 'linux-x64');
    expect(stampOf('{"a":1}', 'linux-x64')).toBe(one);
    expect(stampOf('{"a":2}', 'linux-x64')).not.toBe(one);
    expect(stampOf('{"a":1}', 'darwin-arm64')).not.toBe(one);
  });
});

describe('whether node_modules holds what is locked', () => {
  const lock = {
    packages: {
      '': {},
      'apps/api': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-darwin': { version: '2.0.0', optional: true },
      'node_modules/@vinhdanh/api': { link: true },
    },
  };

  it('node_modules is complete without the optional packages of other platforms', () => {
    expect(
      holdsLocked(lock, { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/@vinhdanh/api': {} } }),
    ).toBe(true);
  });

  it('node_modules is incomplete where a package is missing or older, or a workspace is not linked', () => {
    expect(holdsLocked(lock, { packages: { 'node_modules/@vinhdanh/api': {} } })).toBe(false);
    expect(
      holdsLocked(lock, { packages: { 'node_modules/a': { version: '0.9.0' }, 'node_modules/@vinhdanh/api': {} } }),
    ).toBe(false);
    expect(holdsLocked(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(false);
  });

  it('node_modules is incomplete where npm has left no record', () => {
    expect(holdsLocked({}, {})).toBe(false);
  });
});

describe('a package that was installed and is gone', () => {
  it('a deleted package is named, so that it can be installed again', () => {
    const root = mkdtempSync(join(tmpdir(), 'vinhdanh-gone-'));
    try {
      for (const path of ['node_modules/a', 'node_modules/@b/linux-x64']) {
        mkdirSync(join(root, path), { recursive: true });
        writeFileSync(join(root, path, 'package.json'), '{}');
      }
      const installed = { packages: { '': {}, 'apps/api': {}, 'node_modules/a': {}, 'node_modules/@b/linux-x64': {} } };
      expect(goneFrom(root, installed)).toBeNull();
      rmSync(join(root, 'node_modules/@b/linux-x64'), { recursive: true });
      expect(goneFrom(root, installed)).toBe('node_modules/@b/linux-x64');
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
