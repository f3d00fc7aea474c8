import { afterAll, beforeAll, expect, test } from 'vitest';
import { listNominations, MalformedCursor, nominationOrders, type NominationFilter } from '../index.js';
import { projectedRegister, type ProjectedRegister } from '../projected-register.spec.js';

let world: ProjectedRegister;
beforeAll(async () => {
  world = await projectedRegister();
  for (const name of ['Đặng Thị Ớt', 'An Văn Mẫu', 'Pi Năng Thị Ví Dụ', 'Chamaléa Văn Giả', 'An Văn Mẫu'])
    await world.refer(name);
  await world.project();
});
afterAll(async () => world.close());

const list = (filter: Partial<NominationFilter> = {}) =>
  listNominations(world.pool, { register: world.register, units: 'all', ...filter });

test.each(nominationOrders.flatMap((order) => [true, false].map((descending) => [order, descending] as const)))(
  'pages by %s, descending %s, contain each case once, in one order',
  async (order, descending) => {
    const whole = (await list({ order, descending, limit: 200 })).items;
    const paged: (typeof whole)[number][] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ order, descending, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      paged.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole);
    expect(new Set(whole.map(({ id }) => id)).size).toBe(5);
    const back = (await list({ order, descending: !descending, limit: 200 })).items;
    // missing due days come last in both directions
    if (order !== 'due') expect(back.map(({ id }) => id)).toEqual(whole.map(({ id }) => id).toReversed());
  },
);

test('names are ordered without diacritics, numbers by value, and by default the last opened is first', async () => {
  const names = async (filter: Partial<NominationFilter>) =>
    (await list(filter)).items.map(({ subject }) => subject.name);
  expect(await names({ order: 'subject' })).toEqual([
    'An Văn Mẫu',
    'An Văn Mẫu',
    'Chamaléa Văn Giả',
    'Đặng Thị Ớt',
    'Pi Năng Thị Ví Dụ',
  ]);
  const numbers = (await list({ order: 'case' })).items.map(({ caseNumber }) => caseNumber);
  expect(numbers).toEqual(numbers.toSorted());
  expect((await list()).items.map(({ caseNumber }) => caseNumber)).toEqual(numbers.toReversed());
});

test('cases without a due day come last in both directions', async () => {
  for (const descending of [true, false]) {
    const days = (await list({ order: 'due', descending })).items.map(({ due }) => due);
    const there = days.filter((day) => day !== null);
    expect(days.slice(there.length).every((day) => day === null)).toBe(true);
    expect(there).toEqual(descending ? there.toSorted().toReversed() : there.toSorted());
  }
});

test('a cursor of another order is refused', async () => {
  const { next } = await list({ order: 'case', limit: 2 });
  await expect(list({ order: 'subject', cursor: next ?? '' })).rejects.toThrow(MalformedCursor);
});

test('cases are filtered by a field of activity', async () => {
  const all = (await list()).items.length;
  const { rows } = await world.pool.query<{ field: number; cases: number }>(
    'select unnest(fields) as field, count(*)::integer as cases from read.nomination where register = $1 group by 1',
    [world.register],
  );
  expect(rows).not.toEqual([]);
  for (const { field, cases } of rows) expect((await list({ field })).items).toHaveLength(cases);
  expect((await list({ field: 98 })).items).toEqual([]);
  expect(all).toBe(5);
});
