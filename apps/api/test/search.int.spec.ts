import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from './client.js';
import { installCast, type Cast, type Installation, type Part } from './installation.js';
import { startApp, type App } from './process.js';

let installation: Installation;
let projector: App;
let cast: Cast;
let opened: { readonly id: string; readonly version: number };

beforeAll(async () => {
  ({ installation, cast } = await installCast());
  projector = await startApp('projector', installation.env);
  opened = await cast.refer({ subject: { id: await cast.subject('Đặng Thị Kiểm Thử'), kind: 'individual' } });
  await cast.subject('Đặng Không Hồ Sơ');
  await ask('officer', `nominations?after=nomination:${opened.id}@${opened.version}`);
});
afterAll(async () => {
  await projector.end();
  await installation.close();
});

const ask = (who: Part, path: string): Promise<Answer> =>
  cast.clients[who].get(`/api/${path}${path.includes('?') ? '&' : '?'}register=${cast.register}`);
const find = (who: Part, q: string) => ask(who, `search?q=${encodeURIComponent(q)}`);

describe('searching everything', () => {
  it.each([
    'dang thi',
    'ĐẶNG kiểm',
    'kiem thu dang',
    'Đặng'.normalize('NFD'),
    'Ông ÐẶNG Thị',
    'Đặng\u00a0Thị Kiểm Thử.',
    'Đ\u200bặng — Thử',
  ])('searching finds case and subject by %j', async (q) => {
    expect((await find('officer', q)).body).toMatchObject({
      cases: [{ caseId: opened.id, subjectName: 'Đặng Thị Kiểm Thử' }],
      subjects: [{ name: 'Đặng Thị Kiểm Thử', cases: [{ caseId: opened.id }] }],
    });
  });

  it('searching finds by a part of the case number, and finds people and units', async () => {
    const { body } = await find('officer', 'dang thi');
    const number = /"caseNumber":"NT-2023-(\d+)"/.exec(JSON.stringify(body))?.[1] ?? 'none';
    expect((await find('officer', number)).body).toMatchObject({ cases: [{ caseId: opened.id }] });
    expect((await find('officer', 'nguoi apprai')).body).toMatchObject({ people: [{ name: 'Người appraiser' }] });
    expect((await find('officer', 'so noi vu')).body).toMatchObject({
      units: expect.arrayContaining([expect.objectContaining({ code: 'NT-SNV' })]),
    });
  });

  it.each(['^', '´', '—', '%', '. ’ -'])('no search finds anything by signs alone: %j', async (q) => {
    expect((await find('officer', q)).body).toEqual({ cases: [], subjects: [], people: [], units: [], decisions: [] });
    for (const list of ['nominations', 'work', 'decisions'])
      expect(await ask('officer', `${list}?q=${encodeURIComponent(q)}`), list).toMatchObject({
        status: 200,
        body: { items: [] },
      });
  });

  it('searching shows nothing that the reader may not see: neither the case nor the subject', async () => {
    expect((await find('stranger', 'dang thi')).body).toMatchObject({ cases: [], subjects: [] });
    // registered, without a case yet
    expect((await find('officer', 'khong ho so')).body).toMatchObject({ cases: [], subjects: [] });
    expect((await find('officer', '100%')).body).toMatchObject({ cases: [] });
    expect((await find('officer', ' ')).body).toMatchObject({ status: 422 });
  });

  it('searching names people of the reader’s units and of the bodies above them, and of no others', async () => {
    expect((await find('officer', 'nguoi officer')).body).toMatchObject({ people: [{ name: 'Người officer' }] });
    expect((await find('stranger', 'nguoi apprai')).body).toMatchObject({ people: [{ name: 'Người appraiser' }] });
    expect((await find('stranger', 'nguoi officer')).body).toMatchObject({ people: [] });
  });

  it('searching for signs that are not compared, such as a mark without its letter, finds nothing', async () => {
    expect((await find('officer', '\u0301')).body).toEqual({
      cases: [],
      subjects: [],
      people: [],
      units: [],
      decisions: [],
    });
  });
});

describe('saved lists', () => {
  it('a saved list is created once, shared with a role, and changed and removed by its owner only', async () => {
    const { officer, stranger, head } = cast.clients;
    const key = { 'idempotency-key': randomUUID() };
    const content = {
      register: cast.register,
      page: 'work',
      name: 'Quá hạn của xã',
      query: 'group=overdue&mine=true',
      sharedUnit: '22792',
    };
    const made = await officer.post('/api/views', content, key);
    expect(made).toMatchObject({ status: 201, body: { own: true, name: 'Quá hạn của xã' } });
    expect((await officer.post('/api/views', content, key)).shown.id).toBe(made.shown.id);
    expect((await ask('officer', 'views?page=work')).shown.items).toHaveLength(1);
    expect((await ask('head', 'views')).body).toMatchObject({ items: [{ id: made.shown.id, own: false }] });
    expect((await ask('stranger', 'views')).shown.items).toEqual([]);
    const put = (who: typeof head, body: object) => who.send(`/api/views/${made.shown.id}`, { method: 'PUT', body });
    expect((await put(head, { name: 'x', query: '' })).body).toMatchObject({ status: 403, code: 'view-not-yours' });
    expect((await put(stranger, { name: 'x', query: '' })).status).toBe(404);
    expect((await officer.post('/api/views', { ...content, sharedRole: 'chair' })).body).toMatchObject({
      status: 403,
      code: 'view-not-shareable',
    });
    expect((await put(officer, { name: 'Riêng tôi', query: 'q=x' })).body).toMatchObject({
      name: 'Riêng tôi',
      sharedUnit: null,
    });
    expect((await ask('head', 'views')).shown.items).toEqual([]);
    expect((await officer.send(`/api/views/${made.shown.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask('officer', 'views')).shown.items).toEqual([]);
  });
});
