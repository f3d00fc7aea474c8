import { describe, expect, it } from 'vitest';
import { completed, missingPlatforms } from './lock.mjs';

const lock = {
  packages: {
    '': {},
    'node_modules/@tool/linux-x64-gnu': { version: '1.2.3', optional: true },
    'node_modules/tool': {
      version: '1.2.3',
      dev: true,
      optionalDependencies: {
        '@tool/linux-x64-gnu': '1.2.3',
        '@tool/linux-arm64-musl': '1.2.3',
        '@tool/darwin-arm64': '1.2.3',
        fsevents: '^2.0.0',
      },
    },
  },
};

describe('a lock file that lacks builds for other platforms', () => {
  it('missing builds for other platforms are listed with the version and platform that their parent names', () => {
    expect(missingPlatforms(lock)).toEqual({
      'node_modules/@tool/linux-arm64-musl': {
        version: '1.2.3',
        dev: true,
        optional: true,
        os: ['linux'],
        cpu: ['arm64'],
        libc: ['musl'],
      },
      'node_modules/@tool/darwin-arm64': {
        version: '1.2.3',
        dev: true,
        optional: true,
        os: ['darwin'],
        cpu: ['arm64'],
      },
    });
  });

  it('a completed lock file has all its former entries and the new ones, in order', () => {
    const whole = completed(lock);
    expect(missingPlatforms(whole)).toEqual({});
    expect(Object.keys(whole.packages)).toEqual([
      '',
      'node_modules/@tool/darwin-arm64',
      'node_modules/@tool/linux-arm64-musl',
      'node_modules/@tool/linux-x64-gnu',
      'node_modules/tool',
    ]);
    expect(whole.packages).toMatchObject(lock.packages);
  });

  it('a build nested below its parent counts as present', () => {
    const nested = {
      packages: { ...lock.packages, 'node_modules/tool/node_modules/@tool/darwin-arm64': { version: '1.2.3' } },
    };
    expect(Object.keys(missingPlatforms(nested))).toEqual(['node_modules/@tool/linux-arm64-musl']);
  });
});
