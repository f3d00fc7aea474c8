import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, ApiConfig } from '@vinhdanh/contracts';
import { loadCalendars, loadPack, loadUnits } from '@vinhdanh/policy';
import { freshDatabase, preparedDatabase, testTemporal, type FreshDatabase } from '@vinhdanh/testkit';
import { pino } from 'pino';
import { z } from 'zod';
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
/** The same in all files, which copy each other's databases. */
export const codecKeys = `test:${Buffer.alloc(32, 'test').toString('base64')}`;

/** An API on its own database, over real HTTP. */
export interface Installation {
  readonly database: FreshDatabase;
  readonly api: RunningApi;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function install(settings: Readonly<Record<string, string>> = {}): Promise<Installation> {
  return installOn(await freshDatabase(), settings);
}

async function installOn(
  database: FreshDatabase,
  settings: Readonly<Record<string, string>>,
): Promise<Installation & { leave(): Promise<void> }> {
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
  const leave = async (): Promise<void> => {
    await api.close();
    await rm(env.DOCUMENTS_FOLDER, { recursive: true, force: true });
  };
  return {
    database,
    api,
    env,
    leave,
    close: async () => {
      await leave();
      await database.drop();
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

const Parts = z.enum(Object.keys(roles) as [Part, ...Part[]]);
const SignedIn = z.object({ cookie: z.string(), csrf: z.string() });
/** A register with its cast, and the sessions of all. */
const CastNotes = z.object({
  register: z.string(),
  inUse: z.boolean(),
  persons: z.record(Parts, z.string()),
  sessions: z.record(Parts, SignedIn),
  admin: SignedIn,
});
type CastNotes = z.infer<typeof CastNotes>;

/** Start of the simulated clock of story 1. */
const firstStory = '2023-04-12T01:00:00.000Z';

export interface CastOptions {
  /** Start of the register's simulated clock; null = the system clock. Default: that of story 1. */
  readonly from?: string | null;
  /** A real register with the present units: cases may be referred on the system clock. */
  readonly inUse?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * An installation that holds one register with its cast, all of them signed in. The first file that asks for it builds
 * it over HTTP; the others get copies of its database.
 */
export async function installCast({ from = firstStory, inUse = false, settings = {} }: CastOptions = {}): Promise<{
  installation: Installation;
  admin: Client;
  cast: Cast;
}> {
  const { database, notes } = await preparedDatabase({
    name: `cast ${from ?? 'system clock'} ${inUse ? 'in use' : 'training'}`,
    read: (notes) => CastNotes.parse(notes),
    fill: async (empty) => {
      const first = await installOn(empty, {});
      const { url } = first.api;
      const made = await makeCast(url, await administratorOf(url), from, inUse);
      await first.leave();
      return made;
    },
  });
  const installation = await installOn(database, settings);
  const { url } = installation.api;
  return { installation, admin: Client.of(url, notes.admin), cast: castOf(url, notes) };
}

/** The present units that correspond to the ended units of story 1. */
const sinceMerger: Readonly<Record<string, string>> = {
  '58': '56',
  '22792': '22795',
  '22789': '22801',
  'NT-SNV': 'KH-SNV',
};

/**
 * Builds a register with the cast of story 1, entirely over HTTP, beside those that the installation has.
 * @param from start of its simulated clock; null = the system clock
 */
export async function castOver(url: string, admin: Client, from: string | null): Promise<Cast> {
  return castOf(url, await makeCast(url, admin, from, false));
}

async function makeCast(url: string, admin: Client, from: string | null, inUse: boolean): Promise<CastNotes> {
  const here = unitOf(inUse);
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
      const client = await Client.signedIn(url, username, password);
      return [part, { person, session: client.session }] as const;
    }),
  );
  return CastNotes.parse({
    register,
    inUse,
    persons: Object.fromEntries(made.map(([part, { person }]) => [part, person])),
    sessions: Object.fromEntries(made.map(([part, { session }]) => [part, session])),
    admin: admin.session,
  });
}

const unitOf =
  (inUse: boolean) =>
  (unit: string): string =>
    inUse ? (sinceMerger[unit] ?? unit) : unit;

function castOf(url: string, { register, inUse, persons, sessions }: CastNotes): Cast {
  const clients = Object.fromEntries(
    Object.entries(sessions).map(([part, session]) => [part, Client.of(url, session)]),
  ) as Record<Part, Client>;
  const subject = async (name = 'Pi Năng Thị Ví Dụ'): Promise<string> => {
    const path = `/api/registers/${register}/subjects`;
    const answer = await clients.referrer.post(path, { kind: 'individual', name, born: 1984 });
    if (answer.status >= 300) throw new Error(`${path} ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.shown.id;
  };
  return {
    register,
    clients,
    persons,
    subject,
    refer: async (input = {}) => {
      const answer = await clients.referrer.post(`/api/registers/${register}/nominations`, {
        type: 'refer',
        input: { ...(await referral(subject)), unit: unitOf(inUse)('22792'), ...input },
      });
      if (answer.status !== 201) throw new Error(`refer ${answer.status} ${JSON.stringify(answer.body)}`);
      return { id: answer.shown.id, version: answer.shown.version };
    },
  };
}

/** The referral of story 1, about a new subject. */
export const referral = async (subject: (name?: string) => Promise<string>) => ({
  subject: { id: await subject(), kind: 'individual' },
  track: 'thematic',
  award: 'provincial-certificate',
  fields: [4],
  unit: '22792',
  source: 'mttq',
  summary: 'Tổ trưởng tổ canh tác hữu cơ',
});
