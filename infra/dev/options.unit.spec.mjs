import { describe, expect, it } from 'vitest';
import { isSpeed, portSetting, readStartOptions } from './options.mjs';
import { readTestOptions } from './test-options.mjs';
import { Trouble } from './trouble.mjs';

describe('what npm start is asked', () => {
  it('npm start needs no option', () => {
    expect(readStartOptions([])).toEqual({ fresh: false, yes: false, empty: false, help: false, speed: null });
  });

  it('npm start accepts --fresh, --yes and --speed', () => {
    expect(readStartOptions(['--fresh', '--yes', '--speed', '1d/s'])).toMatchObject({
      fresh: true,
      yes: true,
      speed: '1d/s',
    });
  });

  it('npm start refuses an unknown option or an impossible speed, and says what to write', () => {
    expect(() => readStartOptions(['--frech'])).toThrow(Trouble);
    expect(() => readStartOptions(['--speed', 'fast'])).toThrow(/1d\/s/);
  });

  it.each(['1d/s', '6h/s', '30m/s', '90s/s', '0.5d/s'])('npm start takes the speed %s', (speed) =>
    expect(isSpeed(speed)).toBe(true),
  );
  it.each(['', 'd/s', '1d', '0d/s', '-1d/s', '1d/m', '1 d/s', '1w/s'])('npm start refuses the speed "%s"', (speed) =>
    expect(isSpeed(speed)).toBe(false),
  );
});

describe('a port from the environment', () => {
  it('a port falls back to its default where the variable is unset or empty', () => {
    expect(portSetting('API_PORT', 3000, {})).toBe(3000);
    expect(portSetting('API_PORT', 3000, { API_PORT: '' })).toBe(3000);
    expect(portSetting('API_PORT', 3000, { API_PORT: '8080' })).toBe(8080);
  });

  it.each(['abc', '0', '65536', '80.5', '-1'])('a port %s is refused with the name of its variable', (text) => {
    expect(() => portSetting('API_PORT', 3000, { API_PORT: text })).toThrow(/API_PORT/);
  });
});

describe('what npm test is asked', () => {
  const known = ['unit', 'story'];

  it('npm test runs chosen suites, and chosen files of them', () => {
    expect(readTestOptions(['--only', 'unit,story', 'backoff'], known)).toMatchObject({
      only: ['unit', 'story'],
      rest: ['backoff'],
    });
  });

  it('npm test refuses an unknown suite, which would otherwise pass without a test', () => {
    expect(() => readTestOptions(['--only', 'units'], known)).toThrow(/units/);
  });
});
