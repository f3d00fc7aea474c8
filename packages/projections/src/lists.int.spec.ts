import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  countWork,
  listNominations,
  listWork,
  MalformedCursor,
  type NominationFilter,
  type Page,
  type WorkPage,
} from './index.js';
import { projectedRegister, type ProjectedRegister } from './projected-register.spec.js';

let world: ProjectedRegister;
beforeAll(async () => {
  world = await projectedRegister();
});
afterAll(async () => world.close());

const nominations = (filter: Partial<NominationFilter> = {}) =>
  listNominations(world.pool, { register: world.register, units: 'all', ...filter });
const work = (filter: Partial<WorkPage> = {}) =>
  listWork(world.pool, { register: world.register, reach: 'all', ...filter });
const names = (page: Page<{ subject: { name: string | null } }>) => page.items.map((item) => item.subject.name);

describe('searching', () => {
  beforeAll(async () => {
    for (const name of ['Đặng Thị Diễm', 'Dang Van An', 'Chamaléa Thị Ớt', 'Pi Năng 100% Hữu Cơ'])
      await world.refer(name);
    await world.project();
  });

  test.each([
    ['without diacritics, đ as d', 'dang thi diem', ['Đặng Thị Diễm']],
    ['with them, in any case', 'ĐẶNG', ['Dang Van An', 'Đặng Thị Diễm']],
    ['decomposed as composed', 'Diễm'.normalize('NFD'), ['Đặng Thị Diễm']],
    ['horn and tone of ớ', 'ot', ['Chamaléa Thị Ớt']],
    ['every word must occur, in any order', 'diem dang', ['Đặng Thị Diễm']],
    ['signs of a pattern stand for themselves', '100%', ['Pi Năng 100% Hữu Cơ']],
    ['an underscore too', 'D_ng', []],
    ['nobody', 'nguyễn', []],
  ])('a search compares words: %s', async (_what, q, found) => {
    expect(names(await nominations({ q }))).toEqual(found);
  });

  test('a case is found by its number', async () => {
    const [first] = (await nominations()).items;
    expect(first?.caseNumber).toMatch(/^NT-2023-\d{5}$/u);
    expect((await nominations({ q: first?.caseNumber ?? '-' })).items).toEqual([first]);
  });

  test('a corrected name is shown, and the former one still finds the case', async () => {
    const caseId = await world.refer('Katơr Thị Sai');
    await world.tell('officer', caseId, {
      type: 'correct-name',
      document: 'Trích lục 7/2023',
      name: 'Katơr Thị Đúng',
      reason: 'Ghi sai tên',
    });
    await world.project();
    for (const q of ['kator sai', 'kator dung']) {
      expect(names(await nominations({ q })), q).toEqual(['Katơr Thị Đúng']);
    }
  });

  test('a search finds no case of another register or unit', async () => {
    expect((await nominations({ register: 'elsewhere', q: 'dang' })).items).toEqual([]);
    expect((await nominations({ units: ['22789'], q: 'dang' })).items).toEqual([]);
    expect(names(await nominations({ units: ['22792', '22789'], q: 'dang thi' }))).toEqual(['Đặng Thị Diễm']);
  });
});

describe('pages', () => {
  test('pages neither skip nor repeat a case while cases move and others are opened', async () => {
    const before = (await nominations({ limit: 200 })).items.map((item) => item.id);
    expect(before.length).toBeGreaterThanOrEqual(4);
    const seen: string[] = [];
    let page = await nominations({ limit: 2 });
    for (;;) {
      seen.push(...page.items.map((item) => item.id));
      if (page.next === null) break;
      const moved = seen.at(-1);
      if (moved !== undefined && seen.length <= 2) await world.tell('officer', moved, { type: 'start-verify' });
      await world.refer(`Người Mới ${seen.length}`);
      await world.project();
      page = await nominations({ limit: 2, cursor: page.next });
      expect(page.items.length).toBeGreaterThan(0);
    }
    expect(seen).toEqual(before);
  });

  test('pages of the queue stay consistent when earlier work is done between two pages', async () => {
    const all = (await work({ limit: 200 })).items;
    const first = await work({ limit: 3 });
    expect(first.items).toEqual(all.slice(0, 3));
    const next = await work({ limit: 200, cursor: first.next ?? '' });
    expect(next.items).toEqual(all.slice(3));
    expect(next.next).toBeNull();
  });

  test.each(['nonsense', Buffer.from('["x"]').toString('base64url'), Buffer.from('[1,2,3]').toString('base64url')])(
    'a cursor that no page returned is refused: %s',
    async (cursor) => {
      await expect(nominations({ cursor })).rejects.toThrow(MalformedCursor);
      await expect(work({ cursor })).rejects.toThrow(MalformedCursor);
    },
  );
});

describe('by the register’s own clock', () => {
  test('a case is overdue by the date, without any event, and its work changes group as days pass', async () => {
    const id = await world.refer('Người Chờ Xác Minh');
    await world.project();
    const mine = async () => (await work({ q: 'cho xac minh', limit: 200 })).items[0];
    expect(await mine()).toMatchObject({
      caseId: id,
      action: 'start-verify',
      role: 'unit-officer',
      unit: '22792',
      due: '2023-04-19',
      group: 'week',
      overdue: false,
    });
    await world.on('2023-04-19');
    expect(await mine()).toMatchObject({ group: 'today', overdue: false });
    expect((await nominations({ q: 'cho xac minh', overdue: true })).items).toEqual([]);
    await world.on('2023-04-20');
    expect(await mine()).toMatchObject({ group: 'overdue', overdue: true });
    expect((await nominations({ q: 'cho xac minh', overdue: true })).items).toEqual([
      expect.objectContaining({ id, due: '2023-04-19', overdue: true, version: 2 }),
    ]);
    expect(await countWork(world.pool, { register: world.register, reach: 'all' })).toMatchObject({
      today: 0,
      week: 0,
      overdue: (await work({ overdue: true, limit: 200 })).items.length,
    });
  });

  test('work is shown to the role and units that it waits for', async () => {
    const reach = async (role: string, units: readonly string[] | 'all') =>
      (await work({ reach: [{ role, units }] })).items.length;
    expect(await reach('unit-officer', ['22792'])).toBeGreaterThan(0);
    expect(await reach('unit-officer', 'all')).toBe(await reach('unit-officer', ['22792']));
    expect(await reach('unit-officer', ['22789'])).toBe(0);
    expect(await reach('chair', 'all')).toBe(0);
    expect((await work({ reach: [] })).items).toEqual([]);
  });
});
