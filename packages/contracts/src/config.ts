import { z } from 'zod';
import { Role } from './role.js';

/**
 * Key ring as `workflows/codec` and the sealing read it. It is checked with the other settings, because a process that
 * reads its keys later would fail during its work, or silently.
 */
const keyRing = z.string().refine((setting) => {
  const parts = setting.split(',').map((part) => part.trim());
  return (
    parts.every((part) => /^[^:]+:[\w+/-]{43}=?$/.test(part)) &&
    new Set(parts.map((part) => part.slice(0, part.indexOf(':')))).size === parts.length
  );
}, 'id:base64 of 32 bytes, comma separated, each id once');

/**
 * Settings of one process, read from environment variables (12-factor). Every variable has a description and, if one is
 * safe, a default.
 */
const shared = {
  DATABASE_URL: z
    .string()
    .startsWith('postgres')
    .describe('PostgreSQL, as the application role (reads the log, and writes it by functions alone)'),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233').describe('Temporal front end, host:port'),
  TEMPORAL_NAMESPACE: z.string().default('default').describe('Temporal namespace'),
  TEMPORAL_TLS: z
    .stringbool()
    .default(false)
    .describe('TLS to Temporal, with the certificates that the system trusts; on as well with any setting below'),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: z
    .string()
    .optional()
    .describe('PEM file of the authority that signed the certificate of the Temporal server'),
  TEMPORAL_TLS_CLIENT_CERT_PATH: z
    .string()
    .optional()
    .describe('PEM file of the certificate that this process shows to Temporal (mTLS)'),
  TEMPORAL_TLS_CLIENT_KEY_PATH: z.string().optional().describe('PEM file of the key of that certificate'),
  TEMPORAL_TLS_SERVER_NAME: z
    .string()
    .optional()
    .describe('Name in the certificate of the Temporal server, where it is not the host of TEMPORAL_ADDRESS'),
  TEMPORAL_API_KEY: z.string().min(1).optional().describe('API key that this process shows to Temporal, over TLS'),
  CODEC_KEYS: keyRing.describe(
    'Key ring that encrypts what workflows store: id:base64-of-32-bytes, comma separated; ' +
      'the first encrypts, all decrypt',
  ),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('Least severe log line'),
  MODE: z
    .enum(['embedded', 'production'])
    .default('production')
    .describe('embedded: one machine, loopback, demo accounts allowed; production: refuses simulated registers'),
} as const;

const port = z.coerce.number().int().min(0).max(65_535);

export const ApiConfig = z.object({
  ...shared,
  API_HOST: z.string().default('127.0.0.1').describe('Address that the API binds'),
  API_PORT: port.default(3000).describe('Port of the API; 0 = any free one'),
  PUBLIC_HOSTS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()])))
    .pipe(z.array(z.string().regex(/^([a-zA-Z0-9.-]+|\[[0-9a-fA-F:]+\])$/, 'a host name or address without port')))
    .describe(
      'Host names under which browsers reach the API, comma separated, without ports; ' +
        'requests to any other are refused. API_HOST and, where it is loopback, localhost always count',
    ),
  TRUST_PROXY: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()])))
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(\/\d{1,3})?)$/,
            'an address, a range (10.0.0.0/8) or loopback, linklocal, uniquelocal',
          ),
      ),
    )
    .describe(
      'Proxies in front, comma separated (addresses, ranges, loopback); ' +
        'from them alone X-Forwarded-For is believed. Empty: from nobody',
    ),
  SECURE_COOKIE: z
    .enum(['auto', 'always', 'never'])
    .default('auto')
    .describe('Whether the session cookie goes over TLS only; auto: in production, where API_HOST is not loopback'),
  TEMPORAL_UI_URL: z.url().optional().describe('Where Temporal UI is served; allowed as origin of the codec endpoint'),
  DEMO_ACCOUNTS: z.stringbool().default(false).describe('Demo accounts may sign in; refuses any bind but loopback'),
  DEMO_PASSWORD: z
    .string()
    .min(1)
    .optional()
    .describe('With DEMO_ACCOUNTS: the sign-in page offers the demo accounts, one click each'),
  CONSOLE_FOLDER: z
    .string()
    .optional()
    .describe('The built console (apps/console/dist), served at /; without it the API stands alone'),
  SETUP_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe(
      'Lets POST /api/setup, from loopback and on an empty installation only, ' +
        'open the first account (the administrator)',
    ),
  DOCUMENTS_FOLDER: z
    .string()
    .min(1)
    .default('.data/documents')
    .describe('Where files of cases lie, by their SHA-256, unless S3_BUCKET is set'),
  DOCUMENTS_MAX_MB: z.coerce.number().int().min(1).max(1000).default(25).describe('Largest file of a case, megabytes'),
  DOCUMENTS_TYPES: z
    .string()
    .default('pdf,png,jpg,docx,xlsx,odt,ods')
    .describe('Kinds of files that are taken, comma separated, by what the bytes show, not by name: see file-type'),
  DOCUMENTS_UNCITED_HOURS: z.coerce
    .number()
    .min(0)
    .max(8760)
    .default(48)
    .describe('A file that no act has cited is deleted after so many hours'),
  S3_BUCKET: z
    .string()
    .min(3)
    .optional()
    .describe('Bucket of an S3-compatible store; with it files lie there instead of DOCUMENTS_FOLDER'),
  S3_ENDPOINT: z.url().optional().describe('Address of the S3-compatible store; without it that of AWS in S3_REGION'),
  S3_REGION: z.string().min(1).default('us-east-1').describe('Region of the S3-compatible store'),
  S3_ACCESS_KEY_ID: z
    .string()
    .min(1)
    .optional()
    .describe('Key of the S3-compatible store; without it the usual chain of AWS'),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('Secret of the S3-compatible store'),
  SEALED_KEYS: keyRing
    .optional()
    .describe(
      'Key ring that wraps the keys of sealed data (who denounced whom): id:base64-of-32-bytes, comma separated; ' +
        'the first wraps, all unwrap. Without it CODEC_KEYS',
    ),
  QUERY_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(300)
    .default(15)
    .describe('PostgreSQL ends a statement of the API that runs longer; searches end after 5 seconds at most'),
  SESSION_IDLE_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(1440)
    .default(60)
    .describe('A session in which nobody does anything ends after so many minutes'),
  SECOND_FACTOR_ROLES: z
    .string()
    .default('auto')
    .describe(
      'Roles that sign in with a second factor, comma separated; auto: ' +
        'administrator,chair,unit-head,auditor in production, none in embedded mode; none: nobody must',
    )
    .transform((list) => list.split(',').map((part) => part.trim()))
    .pipe(
      z
        .tuple([z.enum(['auto', 'none'])])
        .transform(([word]) => word)
        .or(z.array(Role)),
    ),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'https://…, or http:// on loopback' })
    .optional()
    .describe(
      'Issuer of the identity provider (OpenID Connect) by which people may sign in; ' +
        'its redirect URI is /sign-in/provider. Without it passwords alone',
    ),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe('With OIDC_ISSUER: client id of this installation there'),
  OIDC_CLIENT_SECRET: z
    .string()
    .min(1)
    .optional()
    .describe('With OIDC_ISSUER: client secret; without it and the file the client is public, with PKCE alone'),
  OIDC_CLIENT_SECRET_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('With OIDC_ISSUER: file that holds the client secret, instead of OIDC_CLIENT_SECRET'),
  OIDC_SECOND_FACTOR: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()])))
    .pipe(z.array(z.string().regex(/^(amr|acr):.+$/, 'amr:value or acr:value')))
    .describe(
      'Values of the claims amr and acr that count as second factor, ' +
        'comma separated (amr:mfa,acr:urn:example:2fa). Empty: none does, the second factor is asked for here',
    ),
  SESSION_HOURS: z.coerce.number().int().min(1).max(720).default(12).describe('How long a session lives'),
});
export type ApiConfig = z.infer<typeof ApiConfig>;

export const WorkerConfig = z.object({
  ...shared,
  HEALTH_PORT: port.default(0).describe('Port of /health and /metrics on loopback; 0 = none'),
  WORKFLOW_CACHE: z.coerce.number().int().min(10).default(600).describe('Workflows kept in memory'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'smtp://host:port or smtps://host:port' })
    .optional()
    .describe('smtp://user:password@host:port; without it mail is skipped and says so'),
  SMTP_FROM: z.string().default('vinh-danh@localhost').describe('Sender of mail'),
});
export type WorkerConfig = z.infer<typeof WorkerConfig>;

export const ProjectorConfig = z.object({
  ...shared,
  HEALTH_PORT: port.default(0).describe('Port of /health and /metrics on loopback; 0 = none'),
});
export type ProjectorConfig = z.infer<typeof ProjectorConfig>;

/** How a process reaches Temporal and shows who it is. */
export type TemporalSettings = Pick<ProjectorConfig, Extract<keyof ProjectorConfig, `TEMPORAL_${string}`>>;

/** A setting is missing or wrong; the message names each variable on its own line, with the expected value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads settings from `env`. @throws ConfigError naming every wrong variable at once. */
export function readConfig<S extends z.ZodObject>(
  schema: S,
  env: Readonly<Record<string, string | undefined>>,
): z.infer<S> {
  const named = Object.fromEntries(
    Object.keys(schema.shape).flatMap((key) => (env[key] === undefined || env[key] === '' ? [] : [[key, env[key]]])),
  );
  const read = schema.safeParse(named);
  if (read.success) return read.data;
  const lines = read.error.issues.map(
    (issue) =>
      `  ${issue.path.join('.')}: ${issue.message} — ${shapeOf(schema, String(issue.path[0])).description ?? ''}`,
  );
  throw new ConfigError(
    'Cấu hình sai hoặc thiếu (biến môi trường) · wrong or missing settings (environment variables):\n' +
      `${lines.join('\n')}\nXem tất cả: --help · run with --help for all of them.`,
  );
}

/** The text of `--help`: every variable, its default and its purpose. */
export function configHelp(process: string, schema: z.ZodObject): string {
  const lines = Object.keys(schema.shape).map((key) => {
    const field = shapeOf(schema, key);
    const fallback = field.safeParse(undefined);
    const value = fallback.success
      ? fallback.data === undefined
        ? 'optional'
        : `default ${JSON.stringify(fallback.data)}`
      : 'required';
    return `  ${key}\n      ${field.description ?? ''} (${value})`;
  });
  return `${process}: settings by environment variables\n\n${lines.join('\n')}\n`;
}

function shapeOf(schema: z.ZodObject, key: string): z.ZodType {
  const field: unknown = schema.shape[key];
  return field instanceof z.ZodType ? field : z.unknown();
}
