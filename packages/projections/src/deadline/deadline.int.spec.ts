import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deadlineLoad, listDeadlines, loadDays, MalformedCursor, type DeadlineFilter } from '../index.js';
import { projectedRegister, type ProjectedRegister } from '../projected-register.spec.js';

let world: ProjectedRegister;
const cases: string[] = [];
beforeAll(async () => {
  world = await projectedRegister();
  for (const name of ['Pi Năng Thị Một', 'Pi Năng Thị Hai', 'Pi Năng Thị Ba']) cases.push(await world.refer(name));
  await world.project();
});
afterAll(async () => world.close());

const deadlines = (filter: Partial<DeadlineFilter> = {}) =>
  listDeadlines(world.pool, { register: world.register, units: 'all', ...filter });
const load = async (filter: { unit?: string; kind?: 'verification' } = {}) => {
  const found = await deadlineLoad(world.pool, { register: world.register, units: 'all', ...filter });
  if (found === null) throw new Error('the register has a clock');
  return found;
};

describe('the list of deadlines', () => {
  test('the list of deadlines has a row per deadline with the basis of its due day', async () => {
    const { items } = await deadlines({ caseId: cases[0] });
    expect(items).toEqual([
      expect.objectContaining({
        caseId: cases[0],
        subjectName: 'Pi Năng Thị Một',
        unit: '22792',
        stage: 'discovery',
        deadline: 'verification#1',
        kind: 'verification',
        status: 'running',
        start: '2023-04-12',
        count: 5,
        countingUnit: 'working-day',
        due: '2023-04-19',
        overdue: false,
        wentOverdue: false,
        certainty: 'assumed',
        source: 'Đề xuất của hệ thống cho KH 1068 IV.2 (phát hiện)',
      }),
    ]);
  });

  test('pages of deadlines follow due day, case and deadline, without gap or repetition', async () => {
    const all = (await deadlines({ limit: 200 })).items;
    expect(all.length).toBeGreaterThanOrEqual(3);
    const first = await deadlines({ limit: 2 });
    const rest = await deadlines({ limit: 200, cursor: first.next ?? '' });
    expect([...first.items, ...rest.items]).toEqual(all);
    expect(rest.next).toBeNull();
    await expect(deadlines({ cursor: 'nonsense' })).rejects.toThrow(MalformedCursor);
  });

  test('the list of deadlines is filtered by kind, status, range of days and unit', async () => {
    expect((await deadlines({ kind: 'appraisal' })).items).toEqual([]);
    expect((await deadlines({ status: 'met' })).items).toEqual([]);
    expect((await deadlines({ from: '2023-04-19', to: '2023-04-19', kind: 'verification' })).items).toHaveLength(3);
    expect((await deadlines({ from: '2023-04-20' })).items).toEqual([]);
    expect((await deadlines({ units: ['22789'] })).items).toEqual([]);
    expect((await deadlines({ register: 'elsewhere' })).items).toEqual([]);
  });
});

describe('the calendar of load', () => {
  test('the calendar of load shows each day of the next four weeks, and what falls due on it', async () => {
    const found = await load();
    expect(found).toMatchObject({ today: '2023-04-12', overdue: 0, paused: 0 });
    expect(found.days).toHaveLength(loadDays);
    expect([found.days[0]?.day, found.days.at(-1)?.day]).toEqual(['2023-04-12', '2023-05-09']);
    expect(found.days.filter(({ due }) => due > 0)).toEqual([
      { day: '2023-04-19', due: 3, kinds: { verification: 3 } },
    ]);
    expect((await load({ unit: '22789' })).days.every(({ due }) => due === 0)).toBe(true);
    expect(await deadlineLoad(world.pool, { register: 'elsewhere', units: 'all' })).toBeNull();
  });
});

describe('as days pass', () => {
  test('a deadline is overdue by the date without any event; once met, it leaves the load', async () => {
    await world.on('2023-04-18');
    await world.tell('officer', cases[1] ?? '', { type: 'start-verify' });
    await world.tell('officer', cases[1] ?? '', { type: 'accept-new-factor', reason: 'Mô hình có hiệu quả' });
    await world.on('2023-04-20');
    await world.project();
    expect((await deadlines({ overdue: true })).items.map(({ caseId }) => caseId).toSorted()).toEqual(
      [cases[0], cases[2]].toSorted(),
    );
    expect((await deadlines({ caseId: cases[1], kind: 'verification' })).items).toMatchObject([
      { status: 'met', overdue: false, due: '2023-04-19' },
    ]);
    expect(await load({ kind: 'verification' })).toMatchObject({ today: '2023-04-20', overdue: 2 });
  });

  test('the clock of a suspended case is stopped, and is no load of any day', async () => {
    await world.tell('appraiser', cases[0] ?? '', { type: 'suspend', reason: 'denunciation', document: '07/TB-CA' });
    await world.project();
    expect((await deadlines({ caseId: cases[0], kind: 'verification' })).items).toMatchObject([
      { status: 'paused', overdue: false },
    ]);
    expect(await load({ kind: 'verification' })).toMatchObject({ overdue: 1, paused: 1 });
    expect((await deadlines({ caseId: cases[0], kind: 'suspension-review' })).items).toMatchObject([
      { status: 'running' },
    ]);
  });
});
