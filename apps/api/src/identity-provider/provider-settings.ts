import { readFileSync } from 'node:fs';
import { ConfigError, type ApiConfig } from '@vinhdanh/contracts';
import { isLoopback } from '../session/session.js';

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: the client is public. */
  readonly secret: string | null;
  /** `amr:value` and `acr:value` that count as second factor. */
  readonly secondFactor: ReadonlySet<string>;
}

type Settings = Pick<
  ApiConfig,
  'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_CLIENT_SECRET_FILE' | 'OIDC_SECOND_FACTOR'
>;

/**
 * The identity provider of the settings; null = none.
 * @throws ConfigError where the settings do not fit together or the file of the secret cannot be read
 */
export function providerSettings(config: Settings): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = config;
  if (issuer === undefined) return null;
  if (clientId === undefined)
    throw new ConfigError(
      'OIDC_ISSUER cần có OIDC_CLIENT_ID. Đặt OIDC_CLIENT_ID, hoặc bỏ OIDC_ISSUER.\n' +
        'OIDC_ISSUER requires OIDC_CLIENT_ID. Set OIDC_CLIENT_ID, or remove OIDC_ISSUER.',
    );
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== 'https:' && !isLoopback(hostname.replace(/^\[|\]$/g, '')))
    throw new ConfigError(
      `OIDC_ISSUER=${issuer} phải dùng https://; http:// chỉ dùng trên loopback.\n` +
        `OIDC_ISSUER=${issuer} must use https://; http:// is for loopback alone.`,
    );
  return { issuer, clientId, secret: secretOf(config), secondFactor: new Set(config.OIDC_SECOND_FACTOR) };
}

function secretOf({ OIDC_CLIENT_SECRET: secret, OIDC_CLIENT_SECRET_FILE: file }: Settings): string | null {
  if (secret !== undefined && file !== undefined)
    throw new ConfigError(
      'Chỉ đặt một trong hai: OIDC_CLIENT_SECRET hoặc OIDC_CLIENT_SECRET_FILE.\n' +
        'Set either OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE, not both.',
    );
  if (file === undefined) return secret ?? null;
  try {
    const read = readFileSync(file, 'utf8').trim();
    if (read !== '') return read;
  } catch {
    // said below
  }
  throw new ConfigError(
    `Không đọc được khoá bí mật trong OIDC_CLIENT_SECRET_FILE=${file}. Kiểm tra tệp và quyền đọc.\n` +
      `OIDC_CLIENT_SECRET_FILE=${file} holds no secret that can be read. Check the file and its rights.`,
  );
}
