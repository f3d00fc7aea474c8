import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '@vinhdanh/event-log';
import { z } from 'zod';
import { installCast, referral, type Cast, type Installation } from './installation.js';

const Made = z.object({ id: z.string(), lookAlikes: z.array(z.string()) });

describe('subjects that look alike', () => {
  let installation: Installation;
  let cast: Cast;
  const register = async (name: string, born?: number): Promise<z.infer<typeof Made>> =>
    Made.parse(
      (
        await cast.clients.referrer.post(`/api/registers/${cast.register}/subjects`, {
          kind: 'individual',
          name,
          ...(born === undefined ? {} : { born }),
        })
      ).body,
    );
  const at = (id: string, what: string): string => `/api/registers/${cast.register}/subjects/${id}/${what}`;
  const of = async (id: string) => (await cast.clients.officer.get(at(id, 'look-alikes'))).body;
  beforeAll(async () => {
    ({ installation, cast } = await installCast());
  });
  afterAll(() => installation.close());

  it('look-alikes of a new subject have the same name without diacritics and no known difference', async () => {
    const one = await register('Đàng Thị Mẫu', 1980);
    expect(one.lookAlikes).toEqual([]);
    const two = await register('DANG  THI MAU');
    const three = await register('Đàng Thị Mẫu', 1991);
    expect(two.lookAlikes).toEqual([one.id]);
    expect(three.lookAlikes).toEqual([two.id]);
    expect(await of(two.id)).toEqual({ open: [one.id, three.id].sort(), same: [] });
  });

  it('an officer answers about look-alikes from either side; the latest answer counts, the log keeps all', async () => {
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

  it('look-alikes are shown again with every new case, until somebody answers', async () => {
    const [one, two] = [await register('Mang Thị Nhắc', 1970), await register('Mang Thị Nhắc', 1970)];
    const refer = async (award: string) => {
      const input = { ...(await referral(() => Promise.resolve(two.id))), award };
      const answer = await cast.clients.referrer.post(`/api/registers/${cast.register}/nominations`, {
        type: 'refer',
        input,
      });
      return z.object({ lookAlikes: z.array(z.string()) }).parse(answer.body).lookAlikes;
    };
    expect(await refer('provincial-certificate')).toEqual([one.id]);
    expect(await refer('unit-merit-paper')).toEqual([one.id]);
    await cast.clients.officer.post(at(two.id, 'links'), { other: one.id, same: false, reason: 'Hai người' });
    expect(await refer('labour-order')).toEqual([]);
  });

  it('look-alikes of other units are neither shown nor answered, and stall nobody', async () => {
    const own = await register('Chamaléa Thị Riêng', 1975);
    const other = Made.parse(
      (
        await cast.clients.stranger.post(`/api/registers/${cast.register}/subjects`, {
          kind: 'individual',
          name: 'Chamaléa Thị Riêng',
          born: 1975,
        })
      ).body,
    );
    expect(other.lookAlikes).toEqual([]);
    expect(await of(own.id)).toEqual({ open: [], same: [] });
    expect((await cast.clients.officer.get(at(other.id, 'look-alikes'))).status).toBe(404);
    const link = (who: 'officer' | 'appraiser') =>
      cast.clients[who].post(at(own.id, 'links'), { other: other.id, same: true, reason: 'Đối chiếu' });
    expect((await link('officer')).status).toBe(404);
    expect((await link('appraiser')).status).toBe(200);
    expect(await of(own.id)).toEqual({ open: [], same: [] });
  });

  it('a citizen number identifies one subject, is kept only as a hash, and is erased with the name', async () => {
    const send = (citizenNumber: string, name = 'Katơr Thị Số') =>
      cast.clients.officer.post(`/api/registers/${cast.register}/subjects`, {
        kind: 'individual',
        name,
        citizenNumber,
      });
    const first = await send('058175000123');
    expect(first.status).toBe(201);
    const { id } = Made.parse(first.body);
    const again = await send('058175000123', 'Katơr Thị Khác');
    expect(again.shown).toMatchObject({ code: 'subject-known', fact: { subject: id } });
    expect(JSON.stringify(again.body)).not.toContain('058175000123');
    // no other role may try numbers; an officer of another unit learns which unit to ask, not who the subject is
    const tried = (who: 'referrer' | 'stranger') =>
      cast.clients[who].post(`/api/registers/${cast.register}/subjects`, {
        kind: 'individual',
        name: 'Ai đó',
        citizenNumber: '058175000123',
      });
    expect((await tried('referrer')).body).toMatchObject({ status: 403, code: 'wrong-role' });
    const elsewhere = await tried('stranger');
    expect(elsewhere.shown).toMatchObject({ code: 'subject-known', fact: { subject: null, unit: '22792' } });
    expect(JSON.stringify(elsewhere.body)).not.toContain(id);
    expect((await send('0581750001')).shown.code).toBe('invalid-input');
    expect((await send('058175000124')).status).toBe(201);
    const key = { 'idempotency-key': 'one-try' };
    const body = { kind: 'individual', name: 'Katơr Thị Số', citizenNumber: '058175000125' };
    const path = `/api/registers/${cast.register}/subjects`;
    const [try1, try2] = [
      await cast.clients.officer.post(path, body, key),
      await cast.clients.officer.post(path, body, key),
    ];
    expect(Made.parse(try2.body).id).toBe(Made.parse(try1.body).id);
    expect((await cast.clients.officer.post(path, { ...body, citizenNumber: '058175000126' }, key)).shown.code).toBe(
      'idempotency-key-reused',
    );
    const owner = openPool(installation.database.ownerUrl, { max: 1 });
    for (const table of ['log.event', 'log.event_personal', 'log.claim', 'log.command', 'ops.personal_read']) {
      const { rows } = await owner.query<{ body: string }>(`select t::text as body from ${table} t`);
      expect(
        rows.filter((row) => row.body.includes('0581750001')),
        table,
      ).toEqual([]);
    }
    await owner.query('select log.erase_personal($1, $2)', [`subject:${id}`, 'Luật 91/2025']);
    await owner.end();
    expect((await send('058175000123')).status).toBe(201);
  });

  it('after an answer that two subjects are the same, the open case of one blocks a case of the other', async () => {
    const one = await register('Chamaléa Văn Hai', 1966);
    const two = await register('Chamaléa Văn Hai', 1966);
    await cast.clients.officer.post(at(two.id, 'links'), { other: one.id, same: true, reason: 'Ghi hai lần' });
    const achievement = { title: 'Giữ rừng', from: '2022-01-01', to: '2022-12-31' };
    await cast.refer({ subject: { id: one.id, kind: 'individual' }, achievement });
    await expect(cast.refer({ subject: { id: two.id, kind: 'individual' }, achievement })).rejects.toThrow(
      /duplicate-case/,
    );
  });

  it('a case is merged only into a case of the same subject, whose timeline records it', async () => {
    const [one, two] = [await register('Chamaléa Thị Ba', 1966), await register('Chamaléa Thị Ba', 1966)];
    const case_ = (subject: string) => cast.refer({ subject: { id: subject, kind: 'individual' } });
    const [kept, merged] = [await case_(one.id), await case_(two.id)];
    const merge = (into: string) =>
      cast.clients.officer.post(`/api/nominations/${merged.id}/commands`, {
        type: 'merge-duplicate',
        input: { into, reason: 'Ghi hai lần' },
      });
    expect([(await merge(kept.id)).shown.code, (await merge(cast.persons.officer)).shown.code]).toEqual([
      'another-subject',
      'another-subject',
    ]);
    await cast.clients.officer.post(at(two.id, 'links'), { other: one.id, same: true, reason: 'Đối chiếu sổ hộ khẩu' });
    expect((await merge(kept.id)).status).toBe(200);
    const timeline = await cast.clients.officer.get(`/api/nominations/${kept.id}/timeline`);
    expect(timeline.shown.items.at(-1)).toMatchObject({
      type: 'DuplicateTakenIn',
      facts: { case: merged.id },
      actor: 'system',
    });
    // its claim is free once the case that took it in has ended; a woken case notifies that case
    const does = (part: 'officer' | 'referrer', id: string, type: string, input: object) =>
      cast.clients[part].post(`/api/nominations/${id}/commands`, { type, input });
    expect((await does('referrer', merged.id, 're-refer', { evidence: 'Việc khác' })).shown.code).toBe(
      'duplicate-case',
    );
    expect((await does('officer', kept.id, 'withdraw', { reason: 'Rút' })).status).toBe(200);
    expect((await does('referrer', merged.id, 're-refer', { evidence: 'Việc khác' })).status).toBe(200);
    const keptTimeline = await cast.clients.officer.get(`/api/nominations/${kept.id}/timeline`);
    expect(keptTimeline.shown.items.at(-1)).toMatchObject({
      type: 'DuplicateWoken',
      facts: { case: merged.id },
      actor: 'system',
    });
  });
});
