import { readFileSync } from 'node:fs';
import type { TemporalSettings } from '@vinhdanh/contracts';

/** Connection options that client and worker share. */
export interface TemporalAccess {
  /** host:port */
  readonly address: string;
  /** Undefined: without TLS. */
  readonly tls?: {
    readonly serverNameOverride?: string;
    readonly serverRootCACertificate?: Uint8Array;
    readonly clientCertPair?: { readonly crt: Uint8Array; readonly key: Uint8Array };
  };
  readonly apiKey?: string;
}

/** An unusable setting of the connection to Temporal; the message names it and says what to do. */
export class ConnectionSettingError extends Error {
  override readonly name = 'ConnectionSettingError';
}

/**
 * Reads the certificates that the settings name.
 * @throws ConnectionSettingError for a file that cannot be read, or a certificate without its key
 */
export function temporalAccess(settings: TemporalSettings): TemporalAccess {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_API_KEY: apiKey, TEMPORAL_TLS_SERVER_NAME: name } = settings;
  const ca = fileOf(settings, 'TEMPORAL_TLS_SERVER_CA_CERT_PATH');
  const crt = fileOf(settings, 'TEMPORAL_TLS_CLIENT_CERT_PATH');
  const key = fileOf(settings, 'TEMPORAL_TLS_CLIENT_KEY_PATH');
  if ((crt === undefined) !== (key === undefined))
    throw new ConnectionSettingError(
      'TEMPORAL_TLS_CLIENT_CERT_PATH và TEMPORAL_TLS_CLIENT_KEY_PATH phải cùng có — give both, or neither',
    );
  // An API key must not be sent without encryption.
  const secured = [ca, crt, name, apiKey].some((each) => each !== undefined);
  if (!settings.TEMPORAL_TLS && !secured) return { address };
  return {
    address,
    tls: {
      ...(name === undefined ? {} : { serverNameOverride: name }),
      ...(ca === undefined ? {} : { serverRootCACertificate: ca }),
      ...(crt === undefined || key === undefined ? {} : { clientCertPair: { crt, key } }),
    },
    ...(apiKey === undefined ? {} : { apiKey }),
  };
}

type PathSetting = Extract<keyof TemporalSettings, `TEMPORAL_TLS_${string}_PATH`>;

function fileOf(settings: TemporalSettings, setting: PathSetting): Uint8Array | undefined {
  const path = settings[setting];
  if (path === undefined) return undefined;
  try {
    return readFileSync(path);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new ConnectionSettingError(
      `${setting}: không đọc được ${path} (${why}) — ` +
        'cannot be read; give the path of a PEM file that this process may read',
    );
  }
}
