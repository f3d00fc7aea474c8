import { asRequest, referral } from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  countWork,
  deadlineLoad,
  listDeadlines,
  listNominations,
  listNotices,
  listWork,
  pipeline,
  waitingGroups,
  workLoad,
} from './index.js';
import { projectedRegister, type ProjectedRegister } from './projected-register.spec.js';

let world: ProjectedRegister;
let entered: string;
let live: string;

/** A case entered from papers and not released, and a live one: both wait for their verification since 12 April. */
beforeAll(async () => {
  world = await projectedRegister('2023-04-12');
  if (referral.type !== 'refer') throw new Error('the straight path begins with a referral');
  live = await world.refer('Pi Năng Thị Sống');
  const done = await world.casework.execute({
    register: world.register,
    entry: 'historical',
    request: asRequest(
      { ...referral, subject: { id: await world.subject('Pi Năng Thị Cũ'), kind: 'individual' } },
      { occurredAt: '2023-04-12', paper: 'Hồ sơ lưu', onBehalfOf: world.persons.referrer },
    ),
    principal: world.accounts.clerk,
    idempotencyKey: null,
    ifMatch: null,
  });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  entered = done.caseId;
  await world.project();
});
afterAll(async () => world.close());

const own = () => ({ register: world.register, units: 'all' as const });
const reach = () => ({ register: world.register, reach: 'all' as const });
const ids = (items: readonly { readonly caseId: string }[]): readonly string[] => items.map(({ caseId }) => caseId);
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

test('before its due day an unreleased case is in no calendar: neither of deadlines nor of work', async () => {
  const days = (await deadlineLoad(world.pool, own()))?.days ?? [];
  expect(sum(days.map(({ due }) => due))).toBe(1);
  expect(sum((await workLoad(world.pool, reach())).values())).toBe(1);
});

test('after its due day only a live case is overdue in lists, counts and calendar, not an unreleased one', async () => {
  await world.on('2023-12-01');
  await world.project();
  const lists = {
    cases: (await listNominations(world.pool, { ...own(), overdue: true })).items.map(({ id }) => id),
    deadlines: ids((await listDeadlines(world.pool, { ...own(), overdue: true })).items),
    work: ids((await listWork(world.pool, { ...reach(), overdue: true })).items),
    grouped: ids((await listWork(world.pool, { ...reach(), group: 'overdue' })).items),
  };
  expect(lists).toEqual({ cases: [live], deadlines: [live], work: [live], grouped: [live] });
  expect({
    work: (await countWork(world.pool, reach())).overdue,
    calendar: (await deadlineLoad(world.pool, own()))?.overdue,
    pipeline: sum((await pipeline(world.pool, own())).map(({ overdue }) => overdue)),
    waiting: sum((await waitingGroups(world.pool, world.register, [])).map(({ steps }) => steps)),
  }).toEqual({ work: 1, calendar: 1, pipeline: 1, waiting: 1 });
});

test('an unreleased case is listed, without being late, and tells nobody', async () => {
  const { items } = await listNominations(world.pool, own());
  expect(items.find(({ id }) => id === entered)).toMatchObject({ released: false, overdue: false });
  const work = (await listWork(world.pool, reach())).items.find(({ caseId }) => caseId === entered);
  expect(work).toMatchObject({ released: false, overdue: false });
  const told = await listNotices(world.pool, { register: world.register, reach: 'all' });
  expect(ids(told.items)).not.toContain(entered);
});
