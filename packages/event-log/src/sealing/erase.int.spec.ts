import { aLog, anAppend, aStream, leaves, leavesFromOutside, register, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sequencer } from '../sequence/sequencer.js';

let house: ALog;
beforeAll(async () => {
  house = await aLog();
});
afterAll(() => house.close());

const classes = ['identity', 'narrative'] as const;

describe('erasing personal data', () => {
  it('erasing removes the bodies of the stream, records it, and keeps facts and leaves', async () => {
    const [erased, other] = [aStream(), aStream()];
    const personal = { identity: { name: 'Lan' }, narrative: { summary: 'Đã giúp 40 hộ' } };
    await house.log.append(anAppend(erased, 0, [{ a: 1 }, { a: 2 }], { personal }));
    await house.log.append(anAppend(other, 0, [{ a: 3 }], { personal }));
    const sequencer = new Sequencer(house.pool);
    await sequencer.sequence();
    const before = { leaves: await leaves(house.pool), facts: await house.log.read(erased) };
    expect((await house.log.read(erased, { personal: classes })).map((event) => event.personal)).toEqual([
      personal,
      personal,
    ]);

    await house.owner.query('select log.erase_personal($1, $2, $3)', [erased, 'Luật 91/2025/QH15, điều 14', 'officer']);
    await sequencer.sequence();

    const after = await house.log.read(erased, { personal: classes });
    expect(after.slice(0, 2).map((event) => event.personal)).toEqual([{}, {}]);
    expect(after[2]).toMatchObject({
      type: 'PersonalDataErased',
      version: 3,
      register,
      actor: 'officer',
      facts: { basis: 'Luật 91/2025/QH15, điều 14', erased: 4 },
      entry: 'live',
    });
    expect((await house.log.read(erased)).slice(0, 2)).toEqual(before.facts);
    expect((await house.log.read(other, { personal: classes }))[0]?.personal).toEqual(personal);
    const now = await leaves(house.pool);
    expect(now).toHaveLength(4);
    expect(now.slice(0, 3)).toEqual(before.leaves);
    expect(now).toEqual(await leavesFromOutside(house.pool));
    expect((await house.log.load(erased)).head?.version).toBe(3);
  });

  it('erasing keeps the date of a historical case that is still being entered', async () => {
    const stream = aStream();
    await house.log.append(anAppend(stream, 0, [{}], { entry: 'historical', occurredAt: '1998-05-01T05:00:00.000Z' }));
    await house.owner.query('select log.erase_personal($1, $2, $3)', [stream, 'căn cứ', 'officer']);
    expect((await house.log.read(stream))[1]).toMatchObject({
      entry: 'historical',
      occurredAt: '1998-05-01T05:00:00.000Z',
    });
    expect(
      await house.log.append(
        anAppend(stream, 2, [{}], { entry: 'historical', occurredAt: '1998-05-02T05:00:00.000Z' }),
      ),
    ).toMatchObject({
      kind: 'appended',
      version: 3,
    });
  });

  it('erasing requires a legal basis and an existing stream', async () => {
    await expect(
      house.owner.query("select log.erase_personal($1, '  ', 'officer')", [aStream()]),
    ).rejects.toMatchObject({ code: 'VD004' });
    await expect(
      house.owner.query("select log.erase_personal($1, 'basis', 'officer')", [aStream()]),
    ).rejects.toMatchObject({ code: 'VD004' });
  });
});
