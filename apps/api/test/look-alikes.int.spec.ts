import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { administratorOf, castOver, install, referral, type Cast, type Installation } from './installation.js';

const Made = z.object({ id: z.string(), lookAlikes: z.array(z.string()) });

describe('subjects that look alike', () => {
  let installation: Installation;
  let cast: Cast;
  const register = async (name: string, born?: number): Promise<z.infer<typeof Made>> =>
    Made.parse(
      (await cast.clients.referrer.post(`/api/registers/${cast.register}/subjects`, { kind: 'individual', name, ...(born === undefined ? {} : { born }) }))
        .body,
    );
  const at = (id: string, what: string): string => `/api/registers/${cast.register}/subjects/${id}/${what}`;
  const of = async (id: string) => (await cast.clients.officer.get(at(id, 'look-alikes'))).body;
  beforeAll(async () => {
    installation = await install();
    cast = await castOver(installation.api.url, await administratorOf(installation.api.url), '2023-04-12T01:00:00.000Z');
  });
  afterAll(() => installation.close());

  it('are offered when one is registered: the same name, diacritics aside, and nothing known that tells them apart', async () => {
    const one = await register('Đàng Thị Mẫu', 1980);
    expect(one.lookAlikes).toEqual([]);
    const two = await register('DANG  THI MAU');
    const three = await register('Đàng Thị Mẫu', 1991);
    expect(two.lookAlikes).toEqual([one.id]);
    expect(three.lookAlikes).toEqual([two.id]);
    expect(await of(two.id)).toEqual({ open: [one.id, three.id].sort(), same: [] });
  });

  it('are answered by an officer with a reason, from either side; a later answer stands in the place of an earlier, and both stay in the log', async () => {
    const one = await register('Tà Yên Ví Dụ', 1970);
    const two = await register('Tà Yên Ví Dụ', 1970);
    const link = (who: 'officer' | 'referrer' | 'auditor', from: string, other: string, same: boolean) =>
      cast.clients[who].post(at(from, 'links'), { other, same, reason: 'Đối chiếu sổ hộ khẩu' });
    expect((await link('referrer', one.id, two.id, true)).status).toBe(403);
    expect((await link('officer', one.id, two.id, false)).status).toBe(200);
    expect([await of(one.id), await of(two.id)]).toEqual([
      { open: [], same: [] },
      { open: [], same: [] },
    ]);
    expect((await link('officer', two.id, one.id, true)).status).toBe(200);
    expect([await of(one.id), await of(two.id)]).toEqual([
      { open: [], same: [two.id] },
      { open: [], same: [one.id] },
    ]);
    expect((await link('officer', one.id, one.id, true)).shown.code).toBe('same-subject');
    expect((await link('officer', one.id, cast.persons.officer, true)).status).toBe(404);
  });

  it('are offered again with every case that is opened, until somebody answers', async () => {
    const [one, two] = [await register('Mang Thị Nhắc', 1970), await register('Mang Thị Nhắc', 1970)];
    const refer = async (award: string) => {
      const input = { ...(await referral(() => Promise.resolve(two.id))), award };
      const answer = await cast.clients.referrer.post(`/api/registers/${cast.register}/nominations`, { type: 'refer', input });
      return z.object({ lookAlikes: z.array(z.string()) }).parse(answer.body).lookAlikes;
    };
    expect(await refer('provincial-certificate')).toEqual([one.id]);
    expect(await refer('unit-merit-paper')).toEqual([one.id]);
    await cast.clients.officer.post(at(two.id, 'links'), { other: one.id, same: false, reason: 'Hai người' });
    expect(await refer('labour-order')).toEqual([]);
  });

  it('answered to be the same, the open case of one is that of the other', async () => {
    const one = await register('Chamaléa Văn Hai', 1966);
    const two = await register('Chamaléa Văn Hai', 1966);
    await cast.clients.officer.post(at(two.id, 'links'), { other: one.id, same: true, reason: 'Ghi hai lần' });
    const achievement = { title: 'Giữ rừng', from: '2022-01-01', to: '2022-12-31' };
    await cast.refer({ subject: { id: one.id, kind: 'individual' }, achievement });
    await expect(cast.refer({ subject: { id: two.id, kind: 'individual' }, achievement })).rejects.toThrow(/duplicate-case/);
  });

  it('a case is merged into one of the same subject alone, or of one answered to be the same; that one is told in its timeline', async () => {
    const [one, two] = [await register('Chamaléa Thị Ba', 1966), await register('Chamaléa Thị Ba', 1966)];
    const case_ = (subject: string) => cast.refer({ subject: { id: subject, kind: 'individual' } });
    const [kept, merged] = [await case_(one.id), await case_(two.id)];
    const merge = (into: string) =>
      cast.clients.officer.post(`/api/nominations/${merged.id}/commands`, { type: 'merge-duplicate', input: { into, reason: 'Ghi hai lần' } });
    expect([(await merge(kept.id)).shown.code, (await merge(cast.persons.officer)).shown.code]).toEqual(['another-subject', 'another-subject']);
    await cast.clients.officer.post(at(two.id, 'links'), { other: one.id, same: true, reason: 'Đối chiếu sổ hộ khẩu' });
    expect((await merge(kept.id)).status).toBe(200);
    const timeline = await cast.clients.officer.get(`/api/nominations/${kept.id}/timeline`);
    expect(timeline.shown.items.at(-1)).toMatchObject({ type: 'DuplicateTakenIn', facts: { case: merged.id }, actor: 'system' });
    // its claim is free once the case that took it in has ended; woken, it tells that case
    const does = (part: 'officer' | 'referrer', id: string, type: string, input: object) =>
      cast.clients[part].post(`/api/nominations/${id}/commands`, { type, input });
    expect((await does('referrer', merged.id, 're-refer', { evidence: 'Việc khác' })).shown.code).toBe('duplicate-case');
    expect((await does('officer', kept.id, 'withdraw', { reason: 'Rút' })).status).toBe(200);
    expect((await does('referrer', merged.id, 're-refer', { evidence: 'Việc khác' })).status).toBe(200);
    const told = await cast.clients.officer.get(`/api/nominations/${kept.id}/timeline`);
    expect(told.shown.items.at(-1)).toMatchObject({ type: 'DuplicateWoken', facts: { case: merged.id }, actor: 'system' });
  });
});
