import { type Day, streamId, type NominationCommand, type RegisterSubject } from '@vinhdanh/contracts';
import { lineagesOf, unitsOf } from '@vinhdanh/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listLookAlikes, listOverlaps, listSeveralOpen, type ConflictFilter } from '../index.js';
import { projectedRegister, type ProjectedRegister } from '../projected-register.spec.js';

let world: ProjectedRegister;
beforeAll(async () => {
  world = await projectedRegister();
});
afterAll(async () => world.close());

type Referral = Extract<NominationCommand, { type: 'refer' }>;
const achieved = (from: Day, to: Day): Pick<Referral, 'achievement'> => ({
  achievement: { title: `Thành tích ${from}`, from, to },
});

async function subject(input: RegisterSubject): Promise<string> {
  const done = await world.casework.administer({
    register: world.register,
    type: 'register-subject',
    input,
    principal: world.admin,
    installationAdministrator: true,
    idempotencyKey: null,
  });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return done.id;
}
const overlaps = (filter: Partial<ConflictFilter> = {}) =>
  listOverlaps(world.pool, { register: world.register, units: 'all', ...filter });
const several = (filter: Partial<ConflictFilter> = {}) =>
  listSeveralOpen(world.pool, { register: world.register, units: 'all', ...filter });
async function lookAlikes(filter: Partial<ConflictFilter> = {}) {
  const lineages = lineagesOf(unitsOf(await world.casework.reference(world.register)));
  return listLookAlikes(world.pool, { register: world.register, units: 'all', lineages, ...filter });
}

describe('cases of one subject', () => {
  let honoured: string;
  let one: string;
  let two: string;
  let three: string;
  beforeAll(async () => {
    honoured = await subject({ kind: 'individual', name: 'Đàng Văn Thử', born: 1979, unit: '22792' });
    const own = { subject: { id: honoured, kind: 'individual' as const } };
    one = await world.refer('Chưa dùng Một', { ...own, ...achieved('2022-01-01', '2022-12-31') });
    two = await world.refer('Chưa dùng Hai', {
      ...own,
      award: 'unit-merit-paper',
      ...achieved('2022-07-01', '2023-03-31'),
    });
    three = await world.refer('Chưa dùng Ba', {
      ...own,
      award: 'labour-order',
      ...achieved('2020-01-01', '2021-12-31'),
    });
    await world.refer('Pi Năng Thị Khác', achieved('2022-01-01', '2022-12-31'));
    await world.project(4);
  });

  test('cases of one subject whose achievement periods share days are shown with those days', async () => {
    expect((await overlaps()).items).toEqual([
      {
        kind: 'overlapping-periods',
        subject: honoured,
        subjectName: 'Đàng Văn Thử',
        cases: [
          expect.objectContaining({ caseId: one, award: 'provincial-certificate', state: 'open' }),
          expect.objectContaining({ caseId: two, from: '2022-07-01' }),
        ],
        from: '2022-07-01',
        to: '2022-12-31',
        sameAchievement: false,
      },
    ]);
    expect((await overlaps({ units: ['22789'] })).items).toEqual([]);
    expect((await overlaps({ units: ['22792'] })).items).toHaveLength(1);
  });

  test('open cases of one subject are shown together', async () => {
    const { items } = await several();
    expect(items.map(({ subject: of, cases }) => ({ of, cases: cases.map(({ caseId }) => caseId) }))).toEqual([
      { of: honoured, cases: [one, two, three] },
    ]);
  });

  test('cases of one subject no longer conflict when one of them is closed', async () => {
    await world.tell('officer', two, { type: 'start-verify' });
    await world.tell('officer', two, { type: 'decline', reason: 'Trùng thành tích' });
    await world.project();
    expect((await overlaps()).items).toEqual([]);
    expect((await several()).items.map(({ cases }) => cases.map(({ caseId }) => caseId))).toEqual([[one, three]]);
  });
});

const link = async (one: string, other: string, same: boolean): Promise<void> => {
  const done = await world.casework.administer({
    register: world.register,
    type: 'link-subjects',
    input: { subject: one, other, same, reason: 'Đối chiếu sổ hộ khẩu' },
    principal: world.admin,
    installationAdministrator: true,
    idempotencyKey: null,
  });
  expect(done.kind).toBe('done');
};

describe('achievements that somebody shares', () => {
  test('a claim of a household conflicts with a claim of its head, and each sees the conflict', async () => {
    const [head, household] = await Promise.all([
      subject({ kind: 'individual', name: 'Katơr Văn Chủ Hộ', born: 1975 }),
      subject({ kind: 'household', name: 'Hộ Katơr Văn Chủ Hộ' }),
    ]);
    if (head === undefined || household === undefined) throw new Error('not registered');
    const stranger = await subject({ kind: 'individual', name: 'Katơr Văn Láng Giềng', born: 1976 });
    const days = { title: 'Vườn nho mẫu', from: '2022-01-01', to: '2022-12-31' } as const;
    const one = await world.refer('Chưa dùng Chủ hộ', { subject: { id: head, kind: 'individual' }, achievement: days });
    const two = await world.refer('Chưa dùng Hộ', {
      subject: { id: household, kind: 'household' },
      achievement: { ...days, shared: [head] },
    });
    await world.refer('Chưa dùng Láng giềng', { subject: { id: stranger, kind: 'individual' }, achievement: days });
    await world.project(1);
    const pair = {
      subject: household,
      cases: [
        expect.objectContaining({ caseId: one, subject: head, subjectName: 'Katơr Văn Chủ Hộ' }),
        expect.objectContaining({ caseId: two, subject: household, subjectName: 'Hộ Katơr Văn Chủ Hộ' }),
      ],
      sameAchievement: true,
    };
    for (const either of [head, household])
      expect((await overlaps({ subject: either })).items).toEqual([expect.objectContaining(pair)]);
    expect((await overlaps({ subject: stranger })).items).toEqual([]);
    // each has one open case, which is no separate conflict
    expect((await several({ subject: head })).items).toEqual([]);
  });
});

describe('subjects that were answered to be one', () => {
  test('subjects confirmed as one count as one wherever cases are compared, until another answer', async () => {
    const [one, two, three] = await Promise.all(
      ['Hán Thị Một', 'Hán Thị Tên Cũ', 'Hán Thị Tên Khác'].map((name) =>
        subject({ kind: 'individual', name, born: 1980 }),
      ),
    );
    if (one === undefined || two === undefined || three === undefined) throw new Error('not registered');
    const refer = (id: string, award: Referral['award'], period: readonly [Day, Day]) =>
      world.refer(`Chưa dùng ${award}`, { subject: { id, kind: 'individual' }, award, ...achieved(...period) });
    const first = await refer(one, 'provincial-certificate', ['2022-01-01', '2022-12-31']);
    const second = await refer(three, 'unit-merit-paper', ['2022-01-01', '2022-12-31']);
    await world.project(1);
    expect((await overlaps({ subject: one })).items).toEqual([]);
    await link(one, two, true);
    await link(three, two, true);
    await world.project(1);
    expect((await overlaps({ subject: one })).items).toEqual([
      expect.objectContaining({
        subject: three,
        sameAchievement: true,
        cases: [expect.objectContaining({ caseId: first }), expect.objectContaining({ caseId: second })],
      }),
    ]);
    expect((await overlaps({ subject: two })).items).toHaveLength(1);
    expect((await several({ subject: three })).items).toEqual([
      expect.objectContaining({
        subject: one,
        cases: [expect.objectContaining({ caseId: first }), expect.objectContaining({ caseId: second })],
      }),
    ]);
    await link(two, three, false);
    await world.project();
    expect((await overlaps({ subject: one })).items).toEqual([]);
    expect((await several({ subject: one })).items).toEqual([]);
  });
});

describe('subjects that look alike', () => {
  test('subjects look alike by their name without diacritics, unless birth year or commune differ', async () => {
    const first = await subject({ kind: 'individual', name: 'Katơr Thị  Mẫu', born: 1980, unit: '22792' });
    // 22795 took over the land of 22792 on 1/7/2025
    const later = await subject({ kind: 'individual', name: 'KATOR THI MAU', born: 1980, unit: '22795' });
    await subject({ kind: 'individual', name: 'Katơr Thị Mẫu', born: 1981, unit: '22792' });
    await subject({ kind: 'individual', name: 'Katơr Thị Mẫu', born: 1980, unit: '22852' });
    await subject({ kind: 'collective', name: 'Katơr Thị Mẫu', unit: '22792' });
    await world.project();
    const { items } = await lookAlikes();
    expect(items).toEqual([
      {
        kind: 'look-alike',
        subjectKind: 'individual',
        subjects: [
          { id: first, name: 'Katơr Thị Mẫu', born: 1980, unit: '22792' },
          { id: later, name: 'KATOR THI MAU', born: 1980, unit: '22795' },
        ],
        sameBirthYear: true,
        sameLineage: true,
      },
    ]);
  });

  test('subjects look alike too when a value of one of them is unknown', async () => {
    const before = (await lookAlikes({})).items.length;
    await subject({ kind: 'individual', name: 'Lê Văn Giả Định', born: 1990 });
    const unborn = await subject({ kind: 'individual', name: 'Le Van Gia Dinh', unit: '22792' });
    await world.project();
    const { items } = await lookAlikes();
    expect(items).toHaveLength(before + 1);
    expect(items[0]).toMatchObject({
      subjects: [{ born: 1990 }, { id: unborn }],
      sameBirthYear: false,
      sameLineage: false,
    });
    const page = await lookAlikes({ limit: 1 });
    expect([...page.items, ...(await lookAlikes({ cursor: page.next ?? '' })).items]).toEqual(items);
  });

  test('subjects are no longer shown as look-alikes after any answer', async () => {
    const [one, two] = [
      await subject({ kind: 'individual', name: 'Bá Thị Đáp', born: 1977 }),
      await subject({ kind: 'individual', name: 'Ba Thi Dap', born: 1977 }),
    ];
    const three = await subject({ kind: 'individual', name: 'Bá Thị Đáp', born: 1977 });
    const pairs = async () => {
      await world.project();
      return (await Promise.all([one, two, three].map((id) => lookAlikes({ subject: id })))).map(
        ({ items }) => items.length,
      );
    };
    expect(await pairs()).toEqual([2, 2, 2]);
    await link(two, one, false);
    expect(await pairs()).toEqual([1, 1, 2]);
    // the third is the first, who is not the second: whether it is the second is still open
    await link(one, three, true);
    expect(await pairs()).toEqual([0, 1, 1]);
    await link(one, two, true);
    expect(await pairs()).toEqual([0, 0, 0]);
  });

  test('look-alikes follow current names: after a correction by paper, those of the new name', async () => {
    const own = await subject({ kind: 'individual', name: 'Chế Thị Sai', born: 1969 });
    const [likeOld, likeNew] = [
      await subject({ kind: 'individual', name: 'Che Thi Sai' }),
      await subject({ kind: 'individual', name: 'Chế Thị Đúng' }),
    ];
    await world.project();
    expect((await lookAlikes({ subject: own })).items.map(({ subjects }) => subjects[1].id)).toEqual([likeOld]);
    const caseId = await world.refer('Chưa dùng Bốn', { subject: { id: own, kind: 'individual' } });
    await world.tell('officer', caseId, {
      type: 'correct-name',
      name: 'Chế Thị Đúng',
      document: 'CCCD',
      reason: 'Ghi sai tên',
    });
    await world.project();
    expect((await lookAlikes({ subject: own })).items.map(({ subjects }) => subjects.map(({ name }) => name))).toEqual([
      ['Chế Thị Đúng', 'Chế Thị Đúng'],
    ]);
    expect(await world.casework.lookAlikes(world.register, own)).toEqual({ open: [likeNew], same: [] });
    expect(await world.casework.lookAlikes(world.register, likeOld)).toEqual({ open: [], same: [] });
  });

  test('look-alikes disappear when the name of one is erased', async () => {
    const [pair] = (await lookAlikes()).items;
    const owner = new pg.Client(world.ownerUrl);
    await owner.connect();
    await owner.query('select log.erase_personal($1, $2)', [
      streamId('subject', pair?.subjects[0].id ?? ''),
      'Luật 91/2025',
    ]);
    await owner.end();
    await world.project();
    expect((await lookAlikes({ subject: pair?.subjects[1].id })).items).toEqual([]);
  });
});
