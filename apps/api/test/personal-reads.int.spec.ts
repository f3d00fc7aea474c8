import { openPool } from '@vinhdanh/event-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Client } from './client.js';
import { installCast, type Cast, type Installation } from './installation.js';
import { startApp, type App } from './process.js';

const Reads = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      reader: z.object({ username: z.string() }),
      what: z.string(),
      classes: z.array(z.string()),
      filter: z.record(z.string(), z.unknown()).nullable(),
      cases: z.array(z.string()),
    }),
  ),
  next: z.string().nullable(),
});

describe('reads of personal data', () => {
  let installation: Installation;
  let projector: App;
  let owner: ReturnType<typeof openPool>;
  let admin: Client;
  let cast: Cast;
  let cases: readonly { readonly id: string; readonly version: number }[];
  const ask = (who: keyof Cast['clients'], path: string) =>
    cast.clients[who].get(`/api/${path}${path.includes('?') ? '&' : '?'}register=${cast.register}`);
  const reads = async (query = ''): Promise<z.infer<typeof Reads>> =>
    Reads.parse((await ask('auditor', `audit/personal-reads${query}`)).body);
  const readsLogged = async (query = '') =>
    (await reads(query)).items.map(({ reader: { username }, what, filter, cases: shown }) => ({
      who: username.split('-')[0],
      what,
      filter,
      cases: [...shown].sort(),
    }));

  beforeAll(async () => {
    ({ installation, admin, cast } = await installCast());
    owner = openPool(installation.database.ownerUrl, { max: 1 });
    projector = await startApp('projector', installation.env);
    cases = [await cast.refer(), await cast.refer()];
  });
  afterAll(async () => {
    await owner.end();
    await projector.end();
    await installation.close();
  });

  it('a request that reads personal data is one record: the list, its filters, and the cases shown', async () => {
    const [one, two] = cases.map(({ id }) => id);
    const after = `after=nomination:${two}@${cases[1]?.version ?? 0}`;
    await ask('officer', `nominations?q=vi+du&stage=discovery&limit=1&${after}`);
    await ask('officer', `work?${after}`);
    await ask('stranger', `nominations?${after}`);
    await ask('officer', `deadlines?${after}`);
    await cast.clients.officer.get(`/api/registers/${cast.register}/people`);
    const rows = await readsLogged('?limit=10');
    expect(rows.slice(0, 4)).toEqual([
      { who: 'officer', what: 'people', filter: {}, cases: [] },
      { who: 'officer', what: 'deadlines', filter: {}, cases: [one, two].sort() },
      { who: 'officer', what: 'work', filter: { mine: false }, cases: [one, two].sort() },
      { who: 'officer', what: 'nominations', filter: { stage: 'discovery', q: 'vi du' }, cases: [two] },
    ]);
    // a page without persons is no reading
    expect(rows.filter(({ who }) => who === 'stranger')).toEqual([]);
    expect(rows.slice(4, 6).map(({ who, what, cases: shown }) => [who, what, shown])).toEqual([
      ['referrer', 'command', [two]],
      ['referrer', 'command', [one]],
    ]);
  });

  it('the view, the history and a command’s answer are readings of one case', async () => {
    const id = cases[0]?.id ?? '';
    await cast.clients.head.get(`/api/nominations/${id}`);
    await cast.clients.head.get(`/api/nominations/${id}/timeline`);
    await cast.clients.officer.post(`/api/nominations/${id}/commands`, { type: 'start-verify', input: {} });
    expect((await readsLogged(`?case=${id}&limit=3`)).map(({ who, what }) => `${who} ${what}`)).toEqual([
      'officer command',
      'head timeline',
      'head case',
    ]);
    const { items } = await reads(`?case=${id}&what=timeline`);
    expect(items.map(({ classes }) => classes)).toEqual([['narrative']]);
  });

  it('readings are filtered by actor and time, and pages neither skip nor repeat', async () => {
    const account = z
      .looseObject({ account: z.looseObject({ id: z.string() }) })
      .parse((await cast.clients.officer.get('/api/session')).body).account.id;
    const mine = await reads(`?reader=${account}`);
    expect(new Set(mine.items.map(({ reader }) => reader.username.split('-')[0]))).toEqual(new Set(['officer']));
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: z.infer<typeof Reads> = await reads(`?limit=2${next === '' ? '' : `&cursor=${next}`}`);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    const whole = await reads('?limit=200');
    expect(seen).toEqual(whole.items.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(6);
    expect((await reads('?from=2000-01-01T00:00:00.000Z&to=2000-01-02T00:00:00.000Z')).items).toEqual([]);
    expect((await ask('auditor', 'audit/personal-reads?cursor=x')).shown.code).toBe('invalid-input');
  });

  it('a record of a reading stays after an erasure, without the words that named the erased person', async () => {
    const id = await cast.subject('Chamaléa Thị Quên');
    const own = await cast.refer({ subject: { id, kind: 'individual' } });
    const after = `after=nomination:${own.id}@${own.version}`;
    const asked = ['chamalea thi quen', 'Quên Cha', 'vi du', 'bà Chamaléa Thị Quên ở Phước Tiến'];
    for (const q of asked) await ask('officer', `nominations?q=${encodeURIComponent(q)}&${after}`);
    await ask('officer', `nominations?q=22792-khong-ai&${after}`);
    await ask('officer', 'search?q=quen');
    await ask('auditor', 'audit/events?q=quen');
    // readings are written a little later: the requested ones are all there
    expect((await readsLogged('?limit=20')).filter(({ filter }) => filter?.['q'] === 'quen')).toHaveLength(1);
    await owner.query('select log.erase_personal($1, $2)', [`subject:${id}`, 'Luật 91/2025']);
    const rows = (await readsLogged('?limit=20')).filter(({ filter }) => filter !== null && 'q' in filter);
    expect(rows.filter(({ cases: shown }) => shown.includes(own.id)).length).toBeGreaterThan(1);
    for (const row of rows.filter(({ cases: shown }) => shown.includes(own.id)))
      expect(row.filter).toMatchObject({ q: '[…]' });
    // words that name nobody stay
    expect(rows.some(({ filter }) => filter?.['q'] === 'vi du')).toBe(true);
    const typed = await owner.query<{ text: string }>(
      `select filter::text as text from ops.personal_read union all select query::text from ops.audit_read`,
    );
    expect(typed.rows.filter(({ text }) => /qu[eê]n/iu.test(text ?? ''))).toEqual([]);
  });

  it('only auditors of the register see readings', async () => {
    for (const who of ['officer', 'appraiser', 'keeper'] as const) {
      const answer = await ask(who, 'audit/personal-reads');
      expect([who, answer.status, answer.shown.code]).toEqual([who, 403, 'auditor-only']);
    }
    expect((await admin.get(`/api/audit/personal-reads?register=${cast.register}`)).status).toBe(404);
  });
});
