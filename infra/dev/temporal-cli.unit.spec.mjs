import { describe, expect, it } from 'vitest';
import { goIsNewEnough } from './temporal-build.mjs';
import { isNewEnough } from './temporal-cli.mjs';
import { releaseFor, temporalVersion } from './temporal-release.mjs';

describe('a temporal executable', () => {
  it('a temporal executable is used when its server is new enough', () => {
    expect(isNewEnough('temporal version 0.0.0-DEV (Server 1.29.1, UI 2.42.1)')).toBe(true);
    expect(isNewEnough('temporal version 2.0.0 (Server 2.0.0)')).toBe(true);
  });

  it('an executable with an older server, or another program of that name, is skipped', () => {
    expect(isNewEnough('temporal version 1.1.0 (Server 1.25.0, UI 2.30.0)')).toBe(false);
    expect(isNewEnough('temporal, the time zone tool')).toBe(false);
  });
});

describe('the official archive', () => {
  it('the official archive for Linux and macOS is known with its checksum', () => {
    for (const [platform, arch] of /** @type {const} */ ([
      ['linux', 'x64'],
      ['linux', 'arm64'],
      ['darwin', 'x64'],
      ['darwin', 'arm64'],
    ])) {
      const release = releaseFor(platform, arch);
      expect(release?.url).toContain(
        `temporal_cli_${temporalVersion}_${platform}_${arch === 'x64' ? 'amd64' : 'arm64'}.tar.gz`,
      );
      expect(release?.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('no archive is known for other platforms', () => {
    expect(releaseFor('win32', 'x64')).toBeNull();
    expect(releaseFor('linux', 'ppc64')).toBeNull();
  });
});

it.each([
  ['go1.25', true],
  ['go1.26.8', true],
  ['go2.0', true],
  ['go1.24.3', false],
  ['', false],
])('Go %s can build the executable: %s', (version, enough) => expect(goIsNewEnough(version)).toBe(enough));
