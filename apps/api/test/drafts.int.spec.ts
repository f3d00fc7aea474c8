import { momentOf } from '@vinhdanh/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installCast, type Cast, type Installation } from './installation.js';

let installation: Installation;
let cast: Cast;
beforeAll(async () => {
  ({ installation, cast } = await installCast({ from: momentOf('2023-04-12', 'warn') }));
});
afterAll(() => installation.close());

const put = (who: 'referrer' | 'officer', key: string, body: unknown, version?: number) =>
  cast.clients[who].send(`/api/drafts/${key}`, {
    method: 'PUT',
    body,
    headers: version === undefined ? {} : { 'if-match': `"${version}"` },
  });

describe('a draft', () => {
  it('a draft is saved, found, listed and deleted by its own account only', async () => {
    const { referrer, officer } = cast.clients;
    expect(await put('referrer', 'referral:new', { summary: 'Chị Ví Dụ trồng rau' })).toMatchObject({
      status: 200,
      body: { key: 'referral:new', version: 1 },
    });
    expect((await referrer.get('/api/drafts/referral:new')).body).toMatchObject({
      body: { summary: 'Chị Ví Dụ trồng rau' },
      version: 1,
    });
    expect((await officer.get('/api/drafts/referral:new')).status).toBe(404);
    expect((await officer.get('/api/drafts')).body).toEqual({ items: [] });
    expect((await referrer.get('/api/drafts')).body).toMatchObject({ items: [{ key: 'referral:new' }] });
    expect((await officer.send('/api/drafts/referral:new', { method: 'DELETE' })).status).toBe(204);
    expect((await referrer.get('/api/drafts/referral:new')).status).toBe(200);
    expect((await referrer.send('/api/drafts/referral:new', { method: 'DELETE' })).status).toBe(204);
    expect((await referrer.get('/api/drafts/referral:new')).status).toBe(404);
  });

  it('a draft of a sealed act is not stored', async () => {
    const key = 'nomination:6f1c0c7e-95a3-4b7e-8f4e-2a7a8e0b1c11:record-denunciation';
    expect(await put('officer', key, { denouncer: 'Bà Kín' })).toMatchObject({
      status: 422,
      body: { code: 'draft-sealed' },
    });
    expect((await cast.clients.officer.get(`/api/drafts/${key}`)).status).toBe(404);
  });

  it('a draft of a second tab is not overwritten silently', async () => {
    expect((await put('officer', 'form', { text: 'một' }, 0)).shown.version).toBe(1);
    expect((await put('officer', 'form', { text: 'hai' }, 1)).shown.version).toBe(2);
    expect((await put('officer', 'form', { text: 'ba' }, 1)).body).toMatchObject({
      status: 412,
      code: 'draft-changed',
    });
    expect((await put('officer', 'form', { text: 'tư' }, 0)).body).toMatchObject({
      status: 412,
      code: 'draft-changed',
    });
    expect((await put('officer', 'never', { text: 'x' }, 3)).body).toMatchObject({ status: 412 });
    expect((await cast.clients.officer.get('/api/drafts/form')).body).toMatchObject({ body: { text: 'hai' } });
    expect((await put('officer', 'form', { text: 'năm' })).shown.version).toBe(3);
  });

  it.each([
    ['that is too large', 'a', { text: 'x'.repeat(70_000) }],
    ['that is no object', 'a', [1]],
    ['with U+0000', 'a', { text: 'a\u0000b' }],
    ['with half of a pair', 'a', { text: '\ud800' }],
    ['under a strange key', 'a%20b', {}],
  ])('a draft with %s is refused', async (_, key, body) => {
    expect((await put('officer', key, body)).body).toMatchObject({ status: 422, code: 'invalid-input' });
  });

  it('a draft keeps its text unchanged', async () => {
    const body = { text: 'Ễ 😀 "\\u0000" \\', nested: { list: [1, null, true] } };
    expect((await put('officer', 'letters', body)).status).toBe(200);
    expect((await cast.clients.officer.get('/api/drafts/letters')).body).toMatchObject({ body });
  });
});
