import { quotasOf, unitsOf } from '@vinhdanh/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listUnitYear, quotaStandings, rebuild } from '../index.js';
import { projectedRegister, type ProjectedRegister } from '../projected-register.spec.js';

let world: ProjectedRegister;
let revoked: string;
beforeAll(async () => {
  world = await projectedRegister();
  revoked = await world.refer('Pi Năng Thị Ví Dụ');
  await world.tellUntil(revoked, 'archive');
  await world.on('2024-02-20');
  await world.tell('officer', revoked, { type: 'log-replication', where: 'Thôn Trà Co', note: '12 hộ' });
  await world.project();
});
afterAll(async () => world.close());

const asked = async (year: number) => {
  const reference = await world.casework.reference(world.register);
  return {
    register: world.register,
    year,
    quotas: quotasOf(reference.policies, year),
    unitRegister: unitsOf(reference),
  };
};
const standing = async (year: number, unit: string) =>
  (await listUnitYear(world.pool, { ...(await asked(year)), units: 'all', unit })).items;
/** Quotas of the year that say that their figure was amended, over all units. */
const amended = async (year: number) =>
  (await quotaStandings(world.pool, await asked(year)))
    .filter(({ amendments }) => amendments.length > 0)
    .map(({ unit, quota }) => `${unit} ${quota}`)
    .toSorted();
const table = async () =>
  (await world.pool.query('select * from read.unit_year_amendment order by version, measure')).rows;

test('a running year changes without being amended', async () => {
  expect(await standing(2024, '22792')).toMatchObject([
    { quota: 'Q5', reached: 1, amendments: [] },
    { quota: 'Q7', reached: 0, amendments: [] },
  ]);
  expect([await amended(2023), await amended(2024)]).toEqual([[], []]);
});

test('a revocation amends the years in which the case counted, in its unit and the units above', async () => {
  await world.on('2025-03-10');
  await world.tell('appraiser', revoked, { type: 'open-revocation', ground: 'false-papers', document: '77/KL-TTT' });
  await world.tell('head', revoked, { type: 'report-revocation', document: '12/BC-UBND' });
  await world.on('2025-03-12');
  await world.tell('chair', revoked, { type: 'revoke', decisionNumber: '800/QĐ-UBND', recovered: 0 });
  // the decision and the transition that follows it are read apart
  await world.project(1);
  expect(await standing(2024, '22792')).toMatchObject([
    {
      quota: 'Q5',
      reached: 0,
      reported: true,
      amendments: [
        {
          was: 1,
          now: 0,
          since: '2025-03-12',
          act: 'AwardRevoked',
          reason: { vi: 'Hủy bỏ quyết định: giấy tờ giả, xác nhận sai' },
          paper: '800/QĐ-UBND',
        },
      ],
    },
    // nothing was presented in that year
    { quota: 'Q7', reached: 0, amendments: [] },
  ]);
  expect(await amended(2024)).toEqual(['22792 Q5', '58 Q3', '584 Q4']);
  // the award was presented in 2023: the event took place
  expect(await amended(2023)).toEqual([]);
  expect(await amended(2025)).toEqual([]);
});

test('amendments rebuilt from the log equal those made live', async () => {
  const live = await table();
  expect(live).toMatchObject([
    { measure: 'recognised', day: '2023-09-08', change: -1, detail: 'false-papers' },
    { measure: 'replicated', day: '2024-02-20', change: -1, paper: '800/QĐ-UBND' },
  ]);
  await rebuild(world.pool, world.log, 'unit_year', { batch: 7 });
  expect(await table()).toEqual(live);
});
