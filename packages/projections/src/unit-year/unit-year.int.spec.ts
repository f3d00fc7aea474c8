import { ancestorsOn, quotasOf, unitsOf, type QuotaInYear } from '@vinhdanh/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseStates, listCounted, listUnitYear, type UnitYearFilter } from '../index.js';
import { projectedRegister, type ProjectedRegister } from '../projected-register.spec.js';

let world: ProjectedRegister;
let whole: string;
let declined: string;
beforeAll(async () => {
  world = await projectedRegister();
  whole = await world.refer('Pi Năng Thị Ví Dụ');
  declined = await world.refer('Chamaléa Đức');
  await world.on('2023-04-13');
  await world.tell('officer', declined, { type: 'start-verify' });
  await world.tell('officer', declined, { type: 'decline', reason: 'Chưa rõ' });
  await world.tellUntil(whole, 'archive');
  await world.project(20);
});
afterAll(async () => world.close());

async function quotas(
  year: number,
): Promise<{ quotas: readonly QuotaInYear[]; unitRegister: ReturnType<typeof unitsOf> }> {
  const reference = await world.casework.reference(world.register);
  return { quotas: quotasOf(reference.policies, year), unitRegister: unitsOf(reference) };
}
const standing = async (year: number, filter: Partial<UnitYearFilter> = {}) =>
  (
    await listUnitYear(world.pool, {
      register: world.register,
      year,
      ...(await quotas(year)),
      units: 'all',
      limit: 200,
      ...filter,
    })
  ).items;
const reached = async (year: number, unit: string) =>
  Object.fromEntries((await standing(year, { unit })).map((row) => [row.quota, `${row.reached}/${row.minimum}`]));
async function counted(year: number, id: string, unit: string) {
  const { quotas: asked, unitRegister } = await quotas(year);
  const quota = asked.find(({ rule }) => rule.id === id);
  if (quota === undefined) throw new Error(`no ${id}`);
  const codes = [...new Set(unitRegister.units.map(({ code }) => code))].filter((code) =>
    ancestorsOn(unitRegister, code, quota.on).has(unit),
  );
  const { items } = await listCounted(world.pool, { register: world.register, units: 'all', countedFor: codes, quota });
  return items.map(({ caseId, countsFor, counting }) => ({ caseId, countsFor, reason: counting.reason }));
}

describe('a year’s quotas', () => {
  test('a quota counts no case before its replication, and counts a presentation as an event', async () => {
    expect(await reached(2023, '22792')).toEqual({ Q5: '0/2', Q7: '1/1' });
    expect(await counted(2023, 'Q5', '22792')).toEqual([
      { caseId: whole, countsFor: '22792', reason: 'not-replicated' },
    ]);
  });

  test('a quota counts for commune, district and province in the year in which its state was reached', async () => {
    await world.on('2024-02-20');
    await world.tell('officer', whole, { type: 'log-replication', where: 'Thôn Trà Co', note: '12 hộ' });
    await world.project();
    expect(await reached(2023, '22792')).toEqual({ Q5: '0/2', Q7: '1/1' });
    expect(await reached(2024, '22792')).toEqual({ Q5: '1/2', Q7: '0/1' });
    expect(await reached(2024, '584')).toEqual({ Q4: '1/5', Q7: '0/1' });
    expect(await reached(2024, '58')).toEqual({ Q3: '1/15' });
    expect(await reached(2024, '22789')).toEqual({ Q5: '0/2', Q7: '0/1' });
    // a unit without any known case has not reported, which is not zero
    expect((await standing(2024, { unit: '22789' })).map(({ reported }) => reported)).toEqual([false, false]);
    expect((await standing(2024, { unit: '584' })).map(({ reported }) => reported)).toEqual([true, true]);
    expect(await counted(2024, 'Q4', '584')).toEqual([{ caseId: whole, countsFor: '22792', reason: 'counts' }]);
    expect(await counted(2023, 'Q4', '584')).toEqual([{ caseId: whole, countsFor: '22792', reason: 'another-year' }]);
  });

  test('quotas show source, certainty and reading, and that Q1 and Q6 contradict each other', async () => {
    const rows = await standing(2024, { unit: 'NT-SNV' });
    expect(
      rows.map(({ quota, minimum, reached: count, contradictions }) => ({ quota, minimum, count, contradictions })),
    ).toEqual([
      { quota: 'Q1', minimum: 10, count: 0, contradictions: [{ quota: 'Q6', minimum: 1, reached: 0, met: false }] },
      { quota: 'Q6', minimum: 1, count: 0, contradictions: [{ quota: 'Q1', minimum: 10, reached: 0, met: false }] },
      { quota: 'Q7', minimum: 1, count: 0, contradictions: [] },
    ]);
    expect(rows[0]).toMatchObject({
      source: 'KH 1068/KH-UBND (V.1đ)',
      certainty: 'quoted',
      pack: 'ninh-thuan-2024',
      households: false,
    });
    expect(rows[1]?.reading?.vi).toContain('Q1 đòi 10, Q6 đòi 1');
  });

  test('quotas apply to districts up to 30/6/2025 and to nobody after the plan', async () => {
    expect((await standing(2025, { unit: '584' })).map(({ quota, to }) => `${quota} ${to}`)).toEqual(['Q4 2025-06-30']);
    expect(await standing(2026)).toEqual([]);
  });

  test('pages of quotas go through the units of the reader without gap or repetition', async () => {
    const year = { register: world.register, year: 2024, ...(await quotas(2024)), units: 'all' as const };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listUnitYear(world.pool, { ...year, limit: 100, cursor });
      seen.push(...page.items.map((row) => `${row.unit} ${row.quota}`));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(['58 Q3', '584 Q4', '22792 Q5', 'NT-SNV Q1']));
    expect(
      (await listUnitYear(world.pool, { ...year, units: ['22792'] })).items.map((row) => `${row.unit} ${row.quota}`),
    ).toEqual(['22792 Q5', '22792 Q7']);
    expect((await listUnitYear(world.pool, { ...year, met: true })).items).toEqual([]);
  });
});

describe('a case that stops counting', () => {
  test('a case withdrawn from publicity no longer counts as disseminated; the award stands', async () => {
    await world.tell('officer', whole, { type: 'record-consent', granted: false, document: 'Đơn của gia đình' });
    await world.project();
    expect(await counted(2024, 'Q5', '22792')).toEqual([
      { caseId: whole, countsFor: '22792', reason: 'dissemination-withdrawn' },
    ]);
    expect(await reached(2024, '58')).toEqual({ Q3: '0/15' });
  });
});

describe('what is added up in the database', () => {
  const days = [null, '2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'] as const;

  test('the counts of the database equal the rule applied to each case', async () => {
    const register = 'added-up';
    const rows = caseStates.flatMap((state, s) =>
      ['individual', 'household'].flatMap((kind, k) =>
        days.flatMap((recognised, r) =>
          days.flatMap((disseminated, d) =>
            days.map((replicated, p) => ({
              case_id: `${s}-${k}-${r}-${d}-${p}`,
              register,
              opened_index: (((s * 2 + k) * 5 + r) * 5 + d) * 5 + p,
              case_number: 'NT',
              subject_id: 'x',
              subject_kind: kind,
              unit: '22792',
              recognised_on: recognised,
              disseminated_on: disseminated,
              replicated_on: replicated,
              presented_on: replicated,
              state,
            })),
          ),
        ),
      ),
    );
    await world.pool.query(
      `insert into read.unit_year (case_id, register, opened_index, case_number, subject_id, subject_kind, unit,
        recognised_on, disseminated_on, replicated_on, presented_on, state)
       select * from json_to_recordset($1::json) as r (case_id text, register text, opened_index bigint,
         case_number text, subject_id text, subject_kind text, unit text, recognised_on date,
         disseminated_on date, replicated_on date, presented_on date, state text)`,
      [JSON.stringify(rows)],
    );
    const { quotas: asked, unitRegister } = await quotas(2024);
    for (const households of [false, true]) {
      const switched = asked.map((quota) => ({ ...quota, households: { ...quota.households, count: households } }));
      const q5 = switched.find(({ rule }) => rule.id === 'Q5');
      const q1 = switched.find(({ rule }) => rule.id === 'Q1');
      if (q5 === undefined || q1 === undefined) throw new Error('quotas of 2024');
      // the same units have what Q1 counts, so that both ways of counting are compared
      const recognised = { ...q1, rule: { ...q1.rule, id: 'Q8', unitKinds: ['commune'], below: [] } };
      const standings = await listUnitYear(world.pool, {
        register,
        year: 2024,
        quotas: [q5, recognised],
        unitRegister,
        units: 'all',
        unit: '22792',
      });
      for (const quota of [q5, recognised]) {
        let one = 0;
        let cursor: string | undefined;
        do {
          const page = await listCounted(world.pool, {
            register,
            units: 'all',
            countedFor: ['22792'],
            quota,
            limit: 200,
            cursor,
          });
          one += page.items.filter(({ counting }) => counting.counts).length;
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        expect(one).toBeGreaterThan(0);
        expect(standings.items.find((row) => row.quota === quota.rule.id)?.reached).toBe(one);
      }
    }
  });
});
