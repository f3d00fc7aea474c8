import { streamId, type NominationCommand, type RegisterSubject } from '@vinhdanh/contracts';
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
const achieved = (from: string, to: string): Pick<Referral, 'achievement'> => ({ achievement: { title: `Thành tích ${from}`, from, to } });

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
const overlaps = (filter: Partial<ConflictFilter> = {}) => listOverlaps(world.pool, { register: world.register, units: 'all', ...filter });
const several = (filter: Partial<ConflictFilter> = {}) => listSeveralOpen(world.pool, { register: world.register, units: 'all', ...filter });
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
    two = await world.refer('Chưa dùng Hai', { ...own, award: 'unit-merit-paper', ...achieved('2022-07-01', '2023-03-31') });
    three = await world.refer('Chưa dùng Ba', { ...own, award: 'labour-order', ...achieved('2020-01-01', '2021-12-31') });
    await world.refer('Pi Năng Thị Khác', achieved('2022-01-01', '2022-12-31'));
    await world.project(4);
  });

  test('whose achievement periods share days are shown with those days', async () => {
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

  test('that are open at once are shown together', async () => {
    const { items } = await several();
    expect(items.map(({ subject: of, cases }) => ({ of, cases: cases.map(({ caseId }) => caseId) }))).toEqual([{ of: honoured, cases: [one, two, three] }]);
  });

  test('no longer conflict when one of them is closed', async () => {
    await world.tell('officer', two, { type: 'start-verify' });
    await world.tell('officer', two, { type: 'decline', reason: 'Trùng thành tích' });
    await world.project();
    expect((await overlaps()).items).toEqual([]);
    expect((await several()).items.map(({ cases }) => cases.map(({ caseId }) => caseId))).toEqual([[one, three]]);
  });
});

describe('subjects that look alike', () => {
  test('share their name without diacritics, and neither birth year nor the line of their commune tells them apart', async () => {
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
          { id: first, name: 'Katơr Thị  Mẫu', born: 1980, unit: '22792' },
          { id: later, name: 'KATOR THI MAU', born: 1980, unit: '22795' },
        ],
        sameBirthYear: true,
        sameLineage: true,
      },
    ]);
  });

  test('are offered, too, where something is not known of one of them', async () => {
    const before = (await lookAlikes({})).items.length;
    await subject({ kind: 'individual', name: 'Lê Văn Giả Định', born: 1990 });
    const unborn = await subject({ kind: 'individual', name: 'Le Van Gia Dinh', unit: '22792' });
    await world.project();
    const { items } = await lookAlikes();
    expect(items).toHaveLength(before + 1);
    expect(items[0]).toMatchObject({ subjects: [{ born: 1990 }, { id: unborn }], sameBirthYear: false, sameLineage: false });
    const page = await lookAlikes({ limit: 1 });
    expect([...page.items, ...(await lookAlikes({ cursor: page.next ?? '' })).items]).toEqual(items);
  });

  test('are gone when the name of one is erased', async () => {
    const [pair] = (await lookAlikes()).items;
    const owner = new pg.Client(world.ownerUrl);
    await owner.connect();
    await owner.query('select log.erase_personal($1, $2)', [streamId('subject', pair?.subjects[0].id ?? ''), 'Luật 91/2025']);
    await owner.end();
    await world.project();
    expect((await lookAlikes({ subject: pair?.subjects[1].id })).items).toEqual([]);
  });
});
