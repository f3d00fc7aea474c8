import { Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { TemporalSettings } from '@vinhdanh/contracts';
import { startTlsFront, testTemporal, tlsName, type TlsFront } from '@vinhdanh/testkit';
import { temporalAccess } from '@vinhdanh/workflows/connection';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const apiKey = 'khoa-cua-worker';
let front: TlsFront;
beforeAll(async () => {
  front = await startTlsFront(testTemporal().address, apiKey);
});
afterAll(() => front.stop());

/** Settings that reach the server, unless a test overrides them. */
function settings(change: Partial<TemporalSettings> = {}): TemporalSettings {
  return {
    TEMPORAL_ADDRESS: front.address,
    TEMPORAL_NAMESPACE: 'default',
    TEMPORAL_TLS: true,
    TEMPORAL_TLS_SERVER_NAME: tlsName,
    TEMPORAL_TLS_SERVER_CA_CERT_PATH: front.files.ca,
    TEMPORAL_TLS_CLIENT_CERT_PATH: front.files.client,
    TEMPORAL_TLS_CLIENT_KEY_PATH: front.files.clientKey,
    TEMPORAL_API_KEY: apiKey,
    ...change,
  };
}

const asked = { namespace: 'default' };
const ways = [
  [
    'the client of API and projector',
    async (given: TemporalSettings) => {
      const connection = await Connection.connect({ ...temporalAccess(given), connectTimeout: 5000 });
      try {
        return await connection.workflowService.describeNamespace(asked);
      } finally {
        await connection.close();
      }
    },
  ],
  [
    'the worker',
    async (given: TemporalSettings) => {
      const connection = await NativeConnection.connect({ ...temporalAccess(given) });
      try {
        return await connection.workflowService.describeNamespace(asked);
      } finally {
        await connection.close();
      }
    },
  ],
] as const;

describe.each(ways)('a Temporal server with TLS, and %s', (_who, describeNamespace) => {
  it('answers whoever shows certificate and API key', async () => {
    expect((await describeNamespace(settings())).namespaceInfo?.name).toBe('default');
  });

  it.each([
    ['without TLS', () => ({ ...temporalPlain, TEMPORAL_ADDRESS: front.address })],
    ['without a certificate', () => withoutCertificate(settings())],
    [
      'with a certificate of another authority',
      () =>
        settings({
          TEMPORAL_TLS_CLIENT_CERT_PATH: front.files.stranger,
          TEMPORAL_TLS_CLIENT_KEY_PATH: front.files.strangerKey,
        }),
    ],
    ['where the server shows another name', () => settings({ TEMPORAL_TLS_SERVER_NAME: 'another.test' })],
    ['with another API key', () => settings({ TEMPORAL_API_KEY: 'khac' })],
  ])('answers nobody %s', async (_how, given) => {
    await expect(describeNamespace(given())).rejects.toThrow();
  });
});

const temporalPlain = { TEMPORAL_NAMESPACE: 'default', TEMPORAL_TLS: false } as const;

function withoutCertificate({
  TEMPORAL_TLS_CLIENT_CERT_PATH: _cert,
  TEMPORAL_TLS_CLIENT_KEY_PATH: _key,
  ...others
}: TemporalSettings): TemporalSettings {
  return others;
}
