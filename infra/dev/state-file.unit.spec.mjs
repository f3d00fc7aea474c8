import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSecrets, secretsIn } from './secrets.mjs';
import { changeState, readState } from './state-file.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vinhdanh-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the state of an installation', () => {
  it('the state file keeps its former values beside the changed ones, and only its owner can read it', () => {
    const file = join(folder, 'state.json');
    changeState(file, { filled: '2026-01-02T00:00:00.000Z' });
    changeState(file, { apiUrl: 'http://127.0.0.1:3000' });
    expect(readState(file)).toEqual({ filled: '2026-01-02T00:00:00.000Z', apiUrl: 'http://127.0.0.1:3000' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('the secrets of an installation', () => {
  it('secrets are created once, readable by their owner alone, with a key of 32 bytes', () => {
    const file = join(folder, 'secrets.json');
    const made = secretsIn(file, false);
    expect(secretsIn(file, true)).toEqual(made);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const [id = '', key = ''] = made.codecKeys.split(':');
    expect(id).not.toBe('');
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(made.setupToken.length).toBeGreaterThanOrEqual(16);
    expect(made.demoPassword.length).toBeGreaterThanOrEqual(10);
  });

  it('secrets are not created anew for a database that was made with others', () => {
    expect(() => secretsIn(join(folder, 'secrets.json'), true)).toThrow(/--fresh/);
  });

  it('secrets of an earlier version get a superuser of the database only where its cluster is still to be made', () => {
    const file = join(folder, 'secrets.json');
    const { superPassword, ...earlier } = newSecrets();
    expect(superPassword?.length).toBeGreaterThanOrEqual(16);
    writeFileSync(file, JSON.stringify(earlier));
    expect(secretsIn(file, true)).toEqual(earlier);
    const made = secretsIn(file, false);
    expect(made).toMatchObject(earlier);
    expect(made.superPassword?.length).toBeGreaterThanOrEqual(16);
    expect(secretsIn(file, true)).toEqual(made);
  });

  it('damaged secrets are not replaced', () => {
    const file = join(folder, 'secrets.json');
    writeFileSync(file, '{');
    expect(() => secretsIn(file, false)).toThrow(/damaged/);
  });
});
