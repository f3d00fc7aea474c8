import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, Client } from './client.js';
import { installCast, password, type Cast, type Installation, type Part } from './installation.js';
import { startApp, type App } from './process.js';

let installation: Installation;
let projector: App;
let cast: Cast;
let deputy: { client: Client; person: string };
let cases: readonly { readonly id: string; readonly version: number }[];
let after: string;

beforeAll(async () => {
  const house = await installCast();
  ({ installation, cast } = house);
  projector = await startApp('projector', installation.env);
  const { admin } = house;
  deputy = await colleague(admin, 'deputy', 'unit-officer', '22792');
  const made = [];
  for (const name of ['Đặng Thị Kiểm Thử', '=HYPERLINK("http://x","Đàng")', 'Chamaléa Văn Mẫu']) {
    made.push(await cast.refer({ subject: { id: await cast.subject(name), kind: 'individual' } }));
  }
  cases = made;
  const last = made.at(-1);
  after = `after=nomination:${last?.id}@${last?.version}`;
});
afterAll(async () => {
  await projector.end();
  await installation.close();
});

const ask = (who: Part, path: string): Promise<Answer> =>
  cast.clients[who].get(`/api/${path}${path.includes('?') ? '&' : '?'}register=${cast.register}`);
const caseAt = (index: number): string => cases[index]?.id ?? '';
const work = (index: number) => ({ caseId: caseAt(index), key: 'start-verify' });

async function colleague(
  admin: Client,
  name: string,
  role: string,
  unit: string,
): Promise<{ client: Client; person: string }> {
  const tell = async (type: string, input: unknown) =>
    (await admin.post(`/api/registers/${cast.register}/commands`, { type, input })).shown.id;
  const person = await tell('register-person', { name: `Người ${name}` });
  await tell('grant-role', { person, role, unit, from: '2020-01-01' });
  const username = `${name}-${cast.register}`;
  await admin.post(`/api/registers/${cast.register}/accounts`, { username, password, name, person });
  return { client: await Client.signedIn(installation.api.url, username, password), person };
}

describe('my work', () => {
  it('my work shows what a queue needs, with counts for the whole filter', async () => {
    const { status, body } = await ask('officer', `work?mine=true&${after}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      today: '2023-04-12',
      counts: { overdue: 0, today: 0, week: 3, later: 0, undated: 0 },
      next: null,
      items: expect.arrayContaining([
        expect.objectContaining({
          caseId: caseAt(0),
          key: 'start-verify',
          asks: { vi: 'Xác minh người được giới thiệu', en: 'Verify the referral' },
          unit: '22792',
          subjectName: 'Đặng Thị Kiểm Thử',
          subjectKind: 'individual',
          award: 'provincial-certificate',
          track: 'thematic',
          stage: 'discovery',
          substate: 'referred',
          due: '2023-04-19',
          workingDaysLeft: 5,
          provisional: false,
          missingPapers: 0,
          flags: [],
          assignee: null,
        }),
      ]),
    });
  });

  it('every filter narrows my work', async () => {
    const found = async (filter: string) => (await ask('officer', `work?${filter}`)).shown.items.length;
    expect(await found('q=dang thi kiem')).toBe(1);
    expect(await found('stage=discovery,appraisal')).toBe(3);
    expect(await found('stage=appraisal')).toBe(0);
    expect(await found('unit=22792&track=thematic&award=provincial-certificate&field=4&group=week&missing=false')).toBe(
      3,
    );
    expect(await found('field=5')).toBe(0);
    expect(await found('missing=true')).toBe(0);
    expect(await found('flags=suspended')).toBe(0);
    expect(await found('assignee=none')).toBe(3);
    expect((await ask('officer', 'work?stage=nowhere')).body).toMatchObject({ status: 422, code: 'invalid-input' });
    expect((await ask('stranger', 'work')).shown.items).toEqual([]);
  });

  it('my work is sorted and paged in both directions, and refuses a cursor of another sort', async () => {
    for (const sort of ['due', 'since', 'case', 'subject', 'unit', 'stage']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await ask('officer', `work?sort=${sort}&direction=desc&limit=1${cursor}`);
        seen.push(...page.shown.items.map((item) => item.caseId));
        cursor = page.shown.next === null ? '' : `&cursor=${page.shown.next}`;
      } while (cursor !== '');
      expect([sort, new Set(seen).size, seen.length]).toEqual([sort, 3, 3]);
    }
    const { shown } = await ask('officer', 'work?sort=case&limit=1');
    expect((await ask('officer', `work?sort=due&limit=1&cursor=${shown.next}`)).body).toMatchObject({
      status: 422,
      code: 'malformed-cursor',
    });
  });

  it('my work is downloaded as a file in which no cell starts a formula', async () => {
    const { status, headers, body } = await ask('officer', 'work.csv');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = String(body).split('\r\n');
    expect(lines[0]).toContain('Số hồ sơ,Đối tượng');
    expect(lines).toHaveLength(5);
    expect(String(body)).toContain(`,"'=HYPERLINK(""http://x"",""Đàng"")",`);
  });

  it('the filtered list of cases is downloaded in the requested language', async () => {
    const { status, headers, body } = await ask('officer', 'nominations.csv');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = String(body).trimEnd().split('\r\n');
    expect(lines[0]).toContain('Số hồ sơ,Đối tượng');
    expect(lines).toHaveLength(1 + (await ask('officer', 'nominations?limit=200')).shown.items.length);
    expect(String(body)).toContain(`,"'=HYPERLINK(""http://x"",""Đàng"")",`);
    const none = await ask('officer', 'nominations.csv?q=khong-co-ai-ten-nay&lang=en');
    expect(String(none.body).trimEnd().split('\r\n')).toEqual([expect.stringContaining('Case number,Subject,Kind')]);
  });
});

describe('looking after work', () => {
  it('work is taken by one of two concurrent requests, and the other learns by whom', async () => {
    const both = await Promise.all(
      [cast.clients.officer, deputy.client].map((client) => client.post('/api/work/claim', work(0))),
    );
    expect(both.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
    const [won, lost] = both.toSorted((a, b) => a.status - b.status);
    expect(won?.body).toMatchObject({ changed: true, assignee: { me: true } });
    const winner = both[0]?.status === 200 ? 'Người officer' : 'Người deputy';
    expect(lost?.body).toMatchObject({
      code: 'work-taken',
      fact: { name: winner },
      detail: { vi: `${winner} đã nhận việc này.` },
    });
    const again = await (both[0]?.status === 200 ? cast.clients.officer : deputy.client).post(
      '/api/work/claim',
      work(0),
    );
    expect(again).toMatchObject({ status: 200, body: { changed: false } });
    const let_go = await (both[0]?.status === 200 ? cast.clients.officer : deputy.client).post(
      '/api/work/release',
      work(0),
    );
    expect(let_go).toMatchObject({ status: 200, body: { changed: true, assignee: null } });
    expect((await cast.clients.officer.post('/api/work/release', work(0))).body).toMatchObject({
      changed: false,
      assignee: null,
    });
  });

  it('work is given to a person who may do it, naming its present holder', async () => {
    const { officer } = cast.clients;
    expect(
      (await officer.get(`/api/work/candidates?caseId=${caseAt(1)}&key=start-verify`)).shown.items
        .map((item) => item.name)
        .toSorted(),
    ).toEqual(['Người deputy', 'Người officer']);
    expect((await officer.post('/api/work/assign', { ...work(1), person: cast.persons.stranger })).body).toMatchObject({
      status: 422,
      code: 'work-not-theirs',
    });
    expect(
      (await officer.post('/api/work/assign', { ...work(1), person: deputy.person, reason: 'Đi công tác' })).body,
    ).toMatchObject({
      changed: true,
      assignee: { person: deputy.person, me: false },
    });
    expect((await officer.post('/api/work/assign', { ...work(1), person: cast.persons.officer })).body).toMatchObject({
      status: 409,
      code: 'work-taken',
    });
    expect(
      (await officer.post('/api/work/assign', { ...work(1), person: cast.persons.officer, from: deputy.person })).body,
    ).toMatchObject({
      assignee: { person: cast.persons.officer, me: true },
    });
    expect((await ask('officer', 'work?assignee=me')).shown.items.map((item) => item.caseId)).toEqual([caseAt(1)]);
    expect(
      (await deputy.client.get(`/api/work?register=${cast.register}&assignee=team`)).shown.items.map(
        (item) => item.caseId,
      ),
    ).toEqual([caseAt(1)]);
    expect((await officer.get(`/api/work/history?caseId=${caseAt(1)}`)).body).toMatchObject({
      items: [
        { personName: 'Người officer' },
        { personName: 'Người deputy', reason: 'Đi công tác', byName: 'Người officer' },
      ],
    });
  });

  it('work is refused to people without its role, and unknown to people who do not see the case', async () => {
    expect((await cast.clients.appraiser.post('/api/work/claim', work(2))).body).toMatchObject({
      status: 403,
      code: 'work-not-yours',
    });
    expect((await cast.clients.stranger.post('/api/work/claim', work(2))).body).toMatchObject({
      status: 404,
      code: 'not-found',
    });
    expect((await cast.clients.officer.post('/api/work/claim', { ...work(2), key: 'sign' })).body).toMatchObject({
      status: 409,
      code: 'work-gone',
    });
  });

  it('the next work is one’s own first, then unassigned work', async () => {
    expect((await ask('officer', 'work/next')).body).toMatchObject({ item: { caseId: caseAt(1) } });
    const other = await ask('officer', `work/next?exceptCase=${caseAt(1)}&exceptKey=start-verify`);
    expect(other.body).toMatchObject({ item: { assignee: null } });
    expect((await ask('stranger', 'work/next')).body).toEqual({ item: null });
  });

  it('taken work ends with its step', async () => {
    const { officer } = cast.clients;
    const done = await officer.post(`/api/nominations/${caseAt(1)}/commands`, { type: 'start-verify', input: {} });
    expect(done.status).toBe(200);
    expect(
      (await ask('officer', `work?assignee=me&after=nomination:${caseAt(1)}@${done.shown.version}`)).shown.items,
    ).toEqual([]);
    expect((await officer.post('/api/work/claim', work(1))).body).toMatchObject({ code: 'work-gone' });
  });
});
