import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, ApiConfig } from '@vinhdanh/contracts';
import { loadCalendars, loadPack, loadUnits } from '@vinhdanh/policy';
import { freshDatabase, testTemporal, type FreshDatabase } from '@vinhdanh/testkit';
import { pino } from 'pino';
import { startApi, type RunningApi } from '../src/app/start.js';
import { Client } from './client.js';

const roles = {
  referrer: ['referrer', '22792'],
  officer: ['unit-officer', '22792'],
  head: ['unit-head', '22792'],
  appraiser: ['appraiser', 'NT-SNV'],
  stranger: ['unit-officer', '22789'],
  clerk: ['entry-clerk', '58'],
  releaser: ['appraiser', 'NT-SNV'],
  keeper: ['administrator', '58'],
  auditor: ['auditor', '58'],
} as const;
export type Part = keyof typeof roles;

export const setupToken = 'a setup token for tests';
export const password = 'mật khẩu dài để thử';
export const codecKeys = `test:${randomBytes(32).toString('base64')}`;

/** An API on a database of its own, over real HTTP. */
export interface Installation {
  readonly database: FreshDatabase;
  readonly api: RunningApi;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function install(settings: Readonly<Record<string, string>> = {}): Promise<Installation> {
  const database = await freshDatabase();
  const env = {
    DATABASE_URL: database.appUrl,
    TEMPORAL_ADDRESS: testTemporal().address,
    CODEC_KEYS: codecKeys,
    API_PORT: '0',
    MODE: 'embedded',
    SETUP_TOKEN: setupToken,
    DOCUMENTS_FOLDER: await mkdtemp(join(tmpdir(), 'vinh-danh-documents-')),
    ...settings,
  };
  const api = await startApi(readConfig(ApiConfig, env), pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }));
  return {
    database,
    api,
    env,
    close: async () => {
      await api.close();
      await database.drop();
      await rm(env.DOCUMENTS_FOLDER, { recursive: true, force: true });
    },
  };
}

/** Opens the first account and signs it in. */
export async function administratorOf(url: string): Promise<Client> {
  const opened = await new Client(url).send('/api/setup', {
    method: 'POST',
    body: { username: 'admin', password },
    headers: { 'x-setup-token': setupToken },
  });
  if (opened.status !== 201) throw new Error(`setup: ${opened.status} ${JSON.stringify(opened.body)}`);
  return Client.signedIn(url, 'admin', password);
}

export interface Cast {
  readonly register: string;
  readonly clients: Readonly<Record<Part, Client>>;
  readonly persons: Readonly<Record<Part, string>>;
  readonly subject: (name?: string) => Promise<string>;
  readonly refer: (input?: Record<string, unknown>) => Promise<{ id: string; version: number }>;
}

/** The units of today for those of story 1, which have ended. */
const sinceMerger: Readonly<Record<string, string>> = {
  '58': '56',
  '22792': '22795',
  '22789': '22801',
  'NT-SNV': 'KH-SNV',
};

/**
 * Builds a register with the cast of story 1, all of it over HTTP.
 * @param from where its simulated clock begins; null = the system's clock
 * @param inUse not for training, and in the units of today: cases may be referred on the system's clock
 */
export async function castOver(url: string, admin: Client, from: string | null, inUse = false): Promise<Cast> {
  const here = (unit: string): string => (inUse ? (sinceMerger[unit] ?? unit) : unit);
  const register = `r-${randomUUID().slice(0, 8)}`;
  const must = async (client: Client, path: string, body: unknown): Promise<{ id: string }> => {
    const answer = await client.post(path, body);
    if (answer.status >= 300) throw new Error(`${path} ${answer.status} ${JSON.stringify(answer.body)}`);
    return { id: answer.shown.id };
  };
  const command = (type: string, input: unknown) => must(admin, `/api/registers/${register}/commands`, { type, input });
  await must(admin, '/api/registers', {
    id: register,
    name: 'Sổ thử',
    clock: from === null ? { kind: 'system' } : { kind: 'simulated', from },
    training: !inUse,
  });
  await command('register-units', { units: loadUnits() });
  for (const year of loadCalendars().filter(({ year }) => (inUse ? year >= 2025 : year >= 2023 && year <= 2024)))
    await command('publish-calendar', year);
  await command('publish-policy', { pack: loadPack(inUse ? 'khanh-hoa-2025' : 'ninh-thuan-2023') });
  const made = await Promise.all(
    Object.entries(roles).map(async ([part, [role, unit]]) => {
      const { id: person } = await command('register-person', { name: `Người ${part}` });
      await command('grant-role', { person, role, unit: here(unit), from: '2020-01-01' });
      const username = `${part}-${register}`;
      await must(admin, `/api/registers/${register}/accounts`, { username, password, name: `Người ${part}`, person });
      return [part, { person, client: await Client.signedIn(url, username, password) }] as const;
    }),
  );
  const each = Object.fromEntries(made) as Record<Part, { person: string; client: Client }>;
  const clients = Object.fromEntries(made.map(([part, { client }]) => [part, client])) as Record<Part, Client>;
  const persons = Object.fromEntries(made.map(([part, { person }]) => [part, person])) as Record<Part, string>;
  const subject = async (name = 'Pi Năng Thị Ví Dụ') =>
    (await must(each.referrer.client, `/api/registers/${register}/subjects`, { kind: 'individual', name, born: 1984 }))
      .id;
  return {
    register,
    clients,
    persons,
    subject,
    refer: async (input = {}) => {
      const answer = await clients.referrer.post(`/api/registers/${register}/nominations`, {
        type: 'refer',
        input: { ...(await referral(subject)), unit: here('22792'), ...input },
      });
      if (answer.status !== 201) throw new Error(`refer ${answer.status} ${JSON.stringify(answer.body)}`);
      return { id: answer.shown.id, version: answer.shown.version };
    },
  };
}

/** The referral of story 1, about a subject of its own. */
export const referral = async (subject: (name?: string) => Promise<string>) => ({
  subject: { id: await subject(), kind: 'individual' },
  track: 'thematic',
  award: 'provincial-certificate',
  fields: [4],
  unit: '22792',
  source: 'mttq',
  summary: 'Tổ trưởng tổ canh tác hữu cơ',
});
