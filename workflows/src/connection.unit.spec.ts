import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConnectionSettingError, temporalAccess } from './connection.js';

const folder = mkdtempSync(join(tmpdir(), 'vinhdanh-pem-'));
const pem = join(folder, 'a.pem');
writeFileSync(pem, 'PEM');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = { TEMPORAL_ADDRESS: 'temporal:7233', TEMPORAL_NAMESPACE: 'default', TEMPORAL_TLS: false };
const read = new Uint8Array(Buffer.from('PEM'));

describe('how Temporal is reached', () => {
  it('without any setting of TLS there is none', () => {
    expect(temporalAccess(plain)).toEqual({ address: 'temporal:7233' });
  });

  it.each([
    [{ TEMPORAL_TLS: true }, {}],
    [{ TEMPORAL_TLS_SERVER_NAME: 'temporal.test' }, { serverNameOverride: 'temporal.test' }],
    [{ TEMPORAL_TLS_SERVER_CA_CERT_PATH: pem }, { serverRootCACertificate: Buffer.from(read) }],
    [
      { TEMPORAL_TLS_CLIENT_CERT_PATH: pem, TEMPORAL_TLS_CLIENT_KEY_PATH: pem },
      { clientCertPair: { crt: Buffer.from(read), key: Buffer.from(read) } },
    ],
  ])('%j is TLS', (settings, tls) => {
    expect(temporalAccess({ ...plain, ...settings })).toEqual({ address: 'temporal:7233', tls });
  });

  it('an API key never travels without TLS', () => {
    expect(temporalAccess({ ...plain, TEMPORAL_API_KEY: 'key' })).toEqual({
      address: 'temporal:7233',
      tls: {},
      apiKey: 'key',
    });
  });

  it.each([
    [{ TEMPORAL_TLS_CLIENT_CERT_PATH: pem }, /TEMPORAL_TLS_CLIENT_KEY_PATH/],
    [{ TEMPORAL_TLS_CLIENT_KEY_PATH: pem }, /TEMPORAL_TLS_CLIENT_CERT_PATH/],
    [{ TEMPORAL_TLS_SERVER_CA_CERT_PATH: join(folder, 'none') }, /TEMPORAL_TLS_SERVER_CA_CERT_PATH: .*ENOENT/],
  ])('%j is refused with the setting to mend', (settings, message) => {
    expect(() => temporalAccess({ ...plain, ...settings })).toThrow(ConnectionSettingError);
    expect(() => temporalAccess({ ...plain, ...settings })).toThrow(message);
  });
});
