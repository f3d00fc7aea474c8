import { Role } from '@vinhdanh/contracts';
import { loadUnits } from '@vinhdanh/policy';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Installation } from '../installation/installation.js';
import { act, commune, fillRegister, openCase, type FilledRegister } from '../installation/register.js';
import { text, WebClient, type Answer } from '../installation/web-client.js';
import { readHistories } from './histories.js';
import { newCodecKeys, startHouse } from './installation.js';

/** A text that occurs nowhere else: if a part of it appears anywhere, the denouncer's identity has leaked. */
const planted = ['Trịnh Ẩn Danh', 'trinh an danh', '0987 654 321', 'Thửa đất số 47'] as const;
const denunciation = {
  document: '08/PC-TTr',
  denouncer: { name: 'Bà Trịnh Ẩn Danh', contact: 'số 0987 654 321' },
  content: 'Thửa đất số 47 không phải của tổ.',
};
const province = '56';
const password = 'mat-khau-thu-nghiem';
const seat: Readonly<Record<Role, string>> = {
  referrer: commune,
  'unit-officer': commune,
  'unit-head': commune,
  assessor: commune,
  appraiser: 'KH-SNV',
  'council-secretary': commune,
  'council-member': commune,
  chair: province,
  'chair-office': province,
  agency: 'KH-SNV',
  'front-observer': province,
  'media-partner': province,
  'entry-clerk': province,
  administrator: province,
  auditor: province,
};
const mayKnow: readonly Role[] = ['appraiser', 'auditor'];

const traces = (said: string): readonly string[] => {
  const folded = said.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase();
  return planted.filter(
    (part) =>
      said.includes(part) ||
      folded.includes(part.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase()),
  );
};

const Paths = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ parameters: z.array(z.looseObject({ name: z.string() })).optional() })),
  ),
});

describe("only the case's appraiser and auditor learn who denounced", () => {
  const codecKeys = newCodecKeys();
  let house: Installation;
  let register: FilledRegister;
  let caseId: string;
  let recorded: Answer;
  const people = new Map<Role, WebClient>();
  const by = (role: Role): WebClient => {
    const client = people.get(role);
    if (client === undefined) throw new Error(`no account has the role ${role}`);
    return client;
  };

  beforeAll(async () => {
    house = await startHouse(codecKeys);
    register = await fillRegister(house, 'kin');
    const department = loadUnits().filter(({ code }) => code === 'KH-SNV');
    await register.admin.post('/api/registers/kin/commands', { type: 'register-units', input: { units: department } });
    for (const role of Role.options) {
      const command = (type: string, input: unknown): Promise<unknown> =>
        register.admin.post('/api/registers/kin/commands', { type, input });
      const person = text(await command('register-person', { name: `Người ${role}` }), 'id');
      await command('grant-role', { person, role, unit: seat[role], from: '2020-01-01' });
      await register.admin.post('/api/registers/kin/accounts', {
        username: `kin.as-${role}`,
        password,
        name: `Người ${role}`,
        person,
      });
      people.set(role, await WebClient.signIn(house.url, `kin.as-${role}`, password));
    }
    caseId = await openCase(register, 1);
    recorded = await by('appraiser').send(
      'POST',
      `/api/nominations/${caseId}/commands`,
      { type: 'record-denunciation', input: denunciation },
      { 'idempotency-key': 'one' },
    );
    await act(by('appraiser'), caseId, 'suspend', { reason: 'denunciation', document: '15/TB-TTr' });
  });
  afterAll(() => house.stop());

  it('only the appraiser and the auditor read the denouncer, and only at a separate address', async () => {
    expect([recorded.status, traces(JSON.stringify(recorded))]).toEqual([200, []]);
    for (const role of mayKnow) {
      const answer = await by(role).get(`/api/nominations/${caseId}/sealed`);
      expect(answer).toMatchObject({
        items: [
          {
            type: 'DenunciationRecorded',
            facts: { document: '08/PC-TTr' },
            sealed: {
              denouncer: 'Bà Trịnh Ẩn Danh',
              contact: 'số 0987 654 321',
              content: 'Thửa đất số 47 không phải của tổ.',
            },
          },
        ],
      });
    }
  });

  it('no other role reads the denouncer, and no other answer contains the name', async () => {
    const { paths } = Paths.parse(await by('auditor').get('/api/openapi.json'));
    const query = new Set(['register', 'case']);
    const asked = Object.entries(paths)
      .filter(([path, methods]) => 'get' in methods && path !== '/api/stream')
      .map(([path, methods]) => {
        const names = (methods['get']?.parameters ?? []).map(({ name }) => name).filter((name) => query.has(name));
        const filled = path.replace('{id}', caseId).replace('{register}', 'kin');
        if (path.startsWith('/api/registers/{id}')) return path.replace('{id}', 'kin');
        if (path.includes('{register}') || names.length === 0) return filled;
        return `${filled}?register=kin${names.includes('case') ? `&case=${caseId}` : ''}`;
      });
    expect(asked).toEqual(
      expect.arrayContaining([
        `/api/nominations/${caseId}`,
        `/api/nominations/${caseId}/timeline`,
        '/api/nominations?register=kin',
      ]),
    );
    let answered = 0;
    const readers = [...people, ['installation', register.admin] as const];
    // Many roles get the same answer; each text is searched once.
    const searched = new Map<string, readonly string[]>();
    for (const path of asked) {
      await Promise.all(
        readers.map(async ([role, client]) => {
          // Some answers are not JSON.
          const answer = await fetch(`${house.url}${path}`, { headers: { ...client.headers } });
          const body = await answer.text();
          const inBody = searched.get(body) ?? traces(body);
          searched.set(body, inBody);
          const found = [...traces(JSON.stringify([...answer.headers])), ...inBody];
          answered += answer.status === 200 ? 1 : 0;
          if (path.endsWith('/sealed') && mayKnow.some((known) => known === role))
            expect(found).toHaveLength(planted.length);
          else expect([role, path, found]).toEqual([role, path, []]);
          if (path.endsWith('/sealed') && !mayKnow.some((known) => known === role))
            expect([role, answer.status]).toEqual([role, 404]);
        }),
      );
    }
    expect(answered).toBeGreaterThan(100);
  });

  it('answers to a retry, a mistake, an unreadable body or a forbidden role do not contain the denouncer', async () => {
    const at = `/api/nominations/${caseId}/commands`;
    const body = { type: 'record-denunciation', input: denunciation };
    const wrong = [
      await by('appraiser').send('POST', at, body, { 'idempotency-key': 'one' }),
      await by('appraiser').send(
        'POST',
        at,
        { ...body, input: { ...denunciation, content: `${denunciation.content} Thêm.` } },
        { 'idempotency-key': 'one' },
      ),
      await by('appraiser').send('POST', at, body, { 'if-match': '"1"' }),
      await by('appraiser').send('POST', at, {
        ...body,
        input: { ...denunciation, document: 7, denouncer: denunciation.denouncer.name },
      }),
      await by('appraiser').send('POST', at, { ...body, occurredAt: '2020-01-01', paper: 'x', onBehalfOf: caseId }),
      await by('unit-head').send('POST', at, body),
      await by('media-partner').send('POST', at, body),
    ];
    expect(wrong.map(({ status }) => status)).toEqual([200, 422, 412, 422, 409, 403, 404]);
    const broken = await fetch(`${house.url}${at}`, {
      method: 'POST',
      headers: { ...by('appraiser').headers, 'content-type': 'application/json' },
      body: JSON.stringify(body).replace('"content"', 'Trịnh Ẩn Danh "content"'),
    });
    expect(broken.status).toBe(400);
    for (const said of [...wrong.map((answer) => JSON.stringify(answer)), await broken.text()])
      expect(traces(said)).toEqual([]);
  });

  it('no table contains the denouncer in plain text, and no process logs the name', async () => {
    const owner = new pg.Client({ connectionString: house.ownerUrl });
    await owner.connect();
    try {
      const { rows: tables } = await owner.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
          where schemaname in ('log', 'ops', 'read', 'public')`,
      );
      expect(tables.length).toBeGreaterThan(20);
      for (const { name } of tables) {
        const { rows } = await owner.query<{ line: string }>(`select t::text as line from ${name} t`);
        expect([name, rows.flatMap(({ line }) => traces(line))]).toEqual([name, []]);
      }
    } finally {
      await owner.end();
    }
    for (const name of ['api', 'worker', 'projector'] as const)
      expect([name, house.app(name).log.flatMap((line) => traces(line))]).toEqual([name, []]);
    expect(house.app('api').log.length).toBeGreaterThan(100);
  });

  it("Temporal's histories do not contain the denouncer, not even decrypted", async () => {
    const { temporal } = house;
    if (temporal === null) throw new Error('Temporal is not running');
    await expect
      .poll(async () => text(await by('auditor').get(`/api/nominations/${caseId}`), 'stage'))
      .toBe('cultivation');
    const runs = await readHistories(temporal, codecKeys, `nomination:${caseId}`);
    expect(runs.some(({ decrypted }) => decrypted > 0)).toBe(true);
    for (const { texts } of runs) expect(texts.flatMap(traces)).toEqual([]);
  });

  it("a search for the denouncer's name finds nothing", async () => {
    for (const [, client] of people) {
      const answer = await client.send('GET', `/api/nominations?register=kin&q=${encodeURIComponent('Trịnh Ẩn Danh')}`);
      expect([200, 404]).toContain(answer.status);
      expect(JSON.stringify(answer.body)).not.toContain(caseId);
    }
  });

  it('once erased, the denouncer is unreadable for the appraiser too, and the case stands', async () => {
    const owner = new pg.Client({ connectionString: house.ownerUrl });
    await owner.connect();
    await owner.query('select log.erase_personal($1, $2)', [`nomination:${caseId}`, 'Luật 91/2025/QH15, điều 14']);
    await owner.end();
    expect(await by('appraiser').get(`/api/nominations/${caseId}/sealed`)).toMatchObject({
      items: [{ type: 'DenunciationRecorded', sealed: null }],
    });
    expect(await by('appraiser').get(`/api/nominations/${caseId}`)).toMatchObject({
      suspended: { reason: 'denunciation' },
    });
  });
});
