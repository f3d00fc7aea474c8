import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Client } from './client.js';
import { installCast, type Cast, type Installation } from './installation.js';
import { startApp, type App } from './process.js';

const Load = z.object({
  days: z.array(
    z.object({ day: z.string(), working: z.boolean(), due: z.int(), kinds: z.record(z.string(), z.int()) }),
  ),
});
let installation: Installation;
let projector: App;
let admin: Client;
let cast: Cast;
let after: string;
let cases: readonly string[];
let honoured: string;
beforeAll(async () => {
  ({ installation, admin, cast } = await installCast());
  projector = await startApp('projector', installation.env);
  honoured = await cast.subject('Katơr Thị Mẫu');
  const own = { subject: { id: honoured, kind: 'individual' } };
  const achieved = (from: string, to: string) => ({ achievement: { title: 'Thành tích', from, to } });
  const first = await cast.refer({ ...own, ...achieved('2022-01-01', '2022-12-31') });
  const second = await cast.refer({ ...own, award: 'unit-merit-paper', ...achieved('2022-06-01', '2023-03-31') });
  await cast.subject('KATOR THI MAU');
  const last = await cast.refer();
  cases = [first.id, second.id];
  after = `after=nomination:${last.id}@${last.version}`;
});
afterAll(async () => {
  await projector.end();
  await installation.close();
});

const ask = (who: keyof Cast['clients'], path: string) =>
  cast.clients[who].get(`/api/${path}${path.includes('?') ? '&' : '?'}register=${cast.register}`);

describe('deadlines', () => {
  it('deadlines are listed with their basis, and filtered', async () => {
    const answer = await ask('officer', `deadlines?${after}&kind=verification&to=2023-04-19`);
    expect(answer.status).toBe(200);
    expect(answer.shown.items).toHaveLength(3);
    expect(answer.shown.items[0]).toMatchObject({
      deadline: 'verification#1',
      status: 'running',
      due: '2023-04-19',
      overdue: false,
      certainty: 'assumed',
      source: 'Đề xuất của hệ thống cho KH 1068 IV.2 (phát hiện)',
    });
    expect((await ask('stranger', `deadlines?${after}`)).shown.items).toEqual([]);
    expect((await admin.get(`/api/deadlines?register=${cast.register}`)).body).toMatchObject({
      status: 404,
      code: 'not-found',
    });
    expect((await ask('officer', 'deadlines?from=2023-02-30')).body).toMatchObject({
      status: 422,
      code: 'invalid-input',
    });
    expect((await ask('officer', 'deadlines?cursor=made-up')).body).toMatchObject({
      status: 422,
      code: 'malformed-cursor',
    });
  });

  it('deadlines give the load of four weeks, with days off marked', async () => {
    const { body } = await ask('officer', 'deadlines/calendar');
    expect(body).toMatchObject({ today: '2023-04-12', overdue: 0, paused: 0 });
    const { days } = Load.parse(body);
    expect(days).toHaveLength(28);
    expect(days.filter(({ due }) => due > 0)).toEqual([
      { day: '2023-04-19', working: true, due: 3, kinds: { verification: 3 } },
    ]);
    expect(days.find(({ day }) => day === '2023-05-01')).toMatchObject({ working: false });
  });
});

describe('quotas', () => {
  it('quotas show what is required of a unit, and that Q1 and Q6 contradict each other', async () => {
    const answer = await ask('appraiser', 'unit-years?year=2023&unit=NT-SNV');
    expect(answer.status).toBe(200);
    expect(answer.shown.items).toMatchObject([
      {
        quota: 'Q1',
        minimum: 10,
        reached: 0,
        met: false,
        certainty: 'quoted',
        source: 'KH 1068/KH-UBND (V.1đ)',
        contradictions: [{ quota: 'Q6', minimum: 1 }],
      },
      { quota: 'Q6', minimum: 1, contradictions: [{ quota: 'Q1', minimum: 10 }] },
      { quota: 'Q7', minimum: 1 },
    ]);
    expect((await ask('officer', 'unit-years?year=2023&unit=NT-SNV')).shown.items).toEqual([]);
  });

  it('quotas say for each case why it counts or not', async () => {
    const answer = await ask('officer', `unit-years/cases?year=2023&quota=Q5&unit=22792&${after}`);
    expect(answer.shown.items).toHaveLength(3);
    for (const item of answer.shown.items)
      expect(item).toMatchObject({ counting: { counts: false, reason: 'not-recognised' } });
    expect((await ask('officer', 'unit-years/cases?year=2026&quota=Q5&unit=22792')).body).toMatchObject({
      status: 404,
    });
  });
});

describe('decisions', () => {
  it('the list of decisions answers while it is empty', async () => {
    expect((await ask('auditor', `decisions?${after}`)).body).toEqual({ items: [], next: null });
    expect((await ask('auditor', 'decisions/sequences')).body).toEqual({ items: [], next: null });
    expect((await ask('auditor', 'decisions/numbers?authority=58&year=2023&symbol=QĐ-UBND')).body).toEqual({
      items: [],
      next: null,
    });
    expect((await ask('auditor', 'decisions/numbers?authority=58')).body).toMatchObject({
      status: 422,
      code: 'invalid-input',
    });
  });
});

describe('conflicts', () => {
  it('conflicts are shown to those who settle them, and to nobody else', async () => {
    const overlaps = await ask('officer', `conflicts?kind=overlapping-periods&${after}`);
    expect(overlaps.shown.items).toMatchObject([
      { cases: cases.map((caseId) => ({ caseId })), from: '2022-06-01', to: '2022-12-31', sameAchievement: false },
    ]);
    expect((await ask('officer', 'conflicts?kind=several-open')).shown.items).toMatchObject([
      { cases: cases.map((caseId) => ({ caseId })) },
    ]);
    expect((await ask('officer', `conflicts?kind=look-alike&subject=${honoured}`)).shown.items).toMatchObject([
      { subjects: [{ name: 'Katơr Thị Mẫu' }, { name: 'KATOR THI MAU' }], sameBirthYear: true },
    ]);
    expect((await ask('stranger', 'conflicts?kind=overlapping-periods')).shown.items).toEqual([]);
    expect((await ask('referrer', 'conflicts?kind=look-alike')).body).toMatchObject({
      status: 403,
      code: 'officers-only',
    });
    expect((await ask('officer', 'conflicts?kind=feuds')).body).toMatchObject({ status: 422, code: 'invalid-input' });
  });
});

describe('the page of a case', () => {
  it('the page of a case names the other cases of its subject that its reader may see', async () => {
    const [first = '', second = ''] = cases;
    const linked = await cast.clients.officer.get(`/api/nominations/${first}/linked`);
    expect(linked.body).toMatchObject({ items: [{ id: second, relation: 'same-subject', award: 'unit-merit-paper' }] });
    expect((await cast.clients.stranger.get(`/api/nominations/${first}/linked`)).status).toBe(404);
  });

  it('the page of a case is notified of a new remark', async () => {
    const [first = ''] = cases;
    const { officer } = cast.clients;
    const stop = new AbortController();
    const response = await fetch(`${officer.url}/api/stream?register=${cast.register}`, {
      headers: { cookie: officer.cookie ?? '' },
      signal: stop.signal,
    });
    if (response.body === null) throw new Error('there is no stream');
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    await officer.post(`/api/nominations/${first}/comments`, { text: 'Đã gặp trưởng thôn' });
    let heard = '';
    while (!heard.includes('event: comment')) heard += (await reader.read()).value ?? '';
    expect(heard).toContain(`"caseId":"${first}"`);
    expect(heard).not.toContain('trưởng thôn');
    stop.abort();
  });
});
