import { momentOf } from '@vinhdanh/domain';
import { openPool } from '@vinhdanh/event-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installCast, type Cast, type Installation } from './installation.js';

let installation: Installation;
let cast: Cast;
let caseId: string;
beforeAll(async () => {
  ({ installation, cast } = await installCast({ from: momentOf('2023-04-12', 'warn') }));
  caseId = (await cast.refer()).id;
});
afterAll(() => installation.close());

const path = () => `/api/nominations/${caseId}/comments`;

describe('a comment on a case', () => {
  it('a remark is read by readers of the case, and causes no transition', async () => {
    const { officer, referrer, stranger } = cast.clients;
    const before = (await officer.get(`/api/nominations/${caseId}`)).shown.version;
    const made = await officer.post(path(), { text: 'Đã gọi điện cho trưởng thôn <script>alert(1)</script>' });
    expect(made).toMatchObject({
      status: 201,
      body: { remark: 1, audience: 'readers', author: cast.persons.officer, authorName: 'Người officer', own: true },
    });
    expect((await referrer.get(path())).body).toMatchObject({
      items: [{ remark: 1, text: 'Đã gọi điện cho trưởng thôn <script>alert(1)</script>', own: false }],
      next: null,
    });
    expect((await officer.get(`/api/nominations/${caseId}`)).shown.version).toBe(before);
    expect((await stranger.get(path())).status).toBe(404);
    expect((await stranger.post(path(), { text: 'x' })).status).toBe(404);
  });

  it('a remark for officers is hidden from the referrer', async () => {
    const { officer, referrer, head } = cast.clients;
    await officer.post(path(), { text: 'Cần xem lại lời khai', audience: 'officers' });
    const texts = async (who: typeof officer) => JSON.stringify((await who.get(path())).body);
    expect(await texts(head)).toContain('Cần xem lại lời khai');
    expect(await texts(referrer)).not.toContain('Cần xem lại');
  });

  it('a remark sent twice is one; another text under the same key is refused', async () => {
    const { head } = cast.clients;
    const first = await head.post(path(), { text: 'Đồng ý' }, { 'idempotency-key': 'k' });
    expect((await head.post(path(), { text: 'Đồng ý' }, { 'idempotency-key': 'k' })).body).toEqual(first.body);
    expect((await head.post(path(), { text: 'Không' }, { 'idempotency-key': 'k' })).body).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
  });

  it('only its author withdraws a remark, and the withdrawal stays visible', async () => {
    const { head, officer } = cast.clients;
    const { remark } = (await head.post(path(), { text: 'Nhầm hồ sơ' })).body as { remark: number };
    expect((await officer.post(`${path()}/${remark}/withdraw`, {})).body).toMatchObject({
      status: 409,
      code: 'another-author',
    });
    expect((await head.post(`${path()}/${remark}/withdraw`, {})).body).toMatchObject({
      remark,
      text: null,
      withdrawnAt: expect.stringMatching(/Z$/),
    });
    expect((await head.post(`${path()}/${remark}/withdraw`, {})).body).toMatchObject({
      status: 409,
      code: 'withdrawn-already',
    });
    expect(JSON.stringify((await officer.get(path())).body)).not.toContain('Nhầm hồ sơ');
    expect((await officer.post(`${path()}/9999/withdraw`, {})).status).toBe(404);
  });

  it('remarks come in pages, the latest first', async () => {
    const { officer } = cast.clients;
    const all = (await officer.get(path())).body as { items: { remark: number }[] };
    const first = (await officer.get(`${path()}?limit=2`)).body as { items: { remark: number }[]; next: string };
    const second = (await officer.get(`${path()}?limit=200&cursor=${first.next}`)).body as typeof first;
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(second.next).toBeNull();
  });

  it.each([
    { text: '' },
    { text: 'a\u0000b' },
    { text: '\ud800' },
    { text: 'x'.repeat(20_001) },
    { text: 'x', audience: 'all' },
    { text: 'x', by: 'y' },
    {},
  ])('the remark %j is refused', async (body) => {
    expect((await cast.clients.officer.post(path(), body)).body).toMatchObject({ status: 422, code: 'invalid-input' });
  });

  it('an auditor makes no remark, and the text of a remark is stored where it can be erased', async () => {
    expect((await cast.clients.auditor.post(path(), { text: 'x' })).body).toMatchObject({
      status: 403,
      code: 'onlooker',
    });
    const pool = openPool(installation.database.appUrl, { max: 1, applicationName: 'spec' });
    const { rows } = await pool.query(
      `select count(*)::int as count from log.event
        where stream_id like 'remarks:%' and facts::text like '%trưởng thôn%'`,
    );
    expect(rows).toEqual([{ count: 0 }]);
    await pool.end();
  });
});
