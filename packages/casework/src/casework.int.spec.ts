import type { Day, NominationCommand } from '@vinhdanh/contracts';
import { momentOf } from '@vinhdanh/domain';
import {
  asRequest,
  castRegister,
  freshDatabase,
  referral,
  straightPath,
  type CastRegister,
  type FreshDatabase,
  type Part,
} from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Executed } from './command/outcome.js';

let database: FreshDatabase;
let world: CastRegister;
beforeAll(async () => {
  database = await freshDatabase();
  world = await castRegister(database.appUrl, momentOf('2023-04-12', 'noon'));
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

interface Options {
  readonly key?: string;
  readonly ifMatch?: number;
}

const tell = (
  who: Part | 'clerk' | 'releaser',
  caseId: string | undefined,
  command: NominationCommand,
  options: Options = {},
): Promise<Executed> =>
  world.casework.execute({
    ...(caseId === undefined ? { register: world.register } : { caseId }),
    request: asRequest(command),
    principal: world.accounts[who],
    idempotencyKey: options.key ?? null,
    ifMatch: options.ifMatch ?? null,
  });

async function referred(name = 'Pi Năng Thị Ví Dụ'): Promise<string> {
  const done = await tell('referrer', undefined, {
    ...referral,
    subject: { id: await world.subject(name), kind: 'individual' },
  });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return done.caseId;
}

test('a referral opens a case with its number, its clock and its subject’s name', async () => {
  const id = await referred();
  const view = await world.casework.view(id, world.accounts.officer);
  expect(view).toMatchObject({
    stage: 'discovery',
    substate: 'referred',
    version: 2,
    due: { verification: '2023-04-19' },
    subject: { name: 'Pi Năng Thị Ví Dụ' },
  });
  expect(view?.caseNumber).toMatch(/^NT-2023-\d{5}$/u);
});

test('a case of another unit answers as if it did not exist', async () => {
  const id = await referred();
  expect(await world.casework.view(id, world.accounts.stranger)).toBeNull();
  expect(await tell('stranger', id, { type: 'start-verify' })).toEqual({ kind: 'not-found' });
});

test('a retry gets the first answer; another body under the same key of an account is refused', async () => {
  const id = await referred();
  const first = await tell('officer', id, { type: 'start-verify' }, { key: 'k' });
  const again = await tell('officer', id, { type: 'start-verify' }, { key: 'k' });
  expect(first).toMatchObject({ kind: 'done', version: 3, repeated: false });
  expect(again).toMatchObject({ kind: 'done', version: 3, repeated: true });
  expect(again.kind === 'done' && again.events.map((event) => event.type)).toEqual(['VerificationStarted']);
  expect(await tell('officer', id, { type: 'accept-new-factor', reason: 'x' }, { key: 'k' })).toEqual({
    kind: 'key-reused',
  });
  expect(await tell('head', id, { type: 'withdraw', reason: 'x' }, { key: 'k' })).toMatchObject({ kind: 'done' });
});

test('a stale version is refused, and nothing is written', async () => {
  const id = await referred();
  await tell('officer', id, { type: 'start-verify' });
  expect(await tell('officer', id, { type: 'accept-new-factor', reason: 'x' }, { ifMatch: 2 })).toEqual({
    kind: 'stale',
    version: 3,
  });
  expect((await world.casework.view(id, world.accounts.officer))?.version).toBe(3);
});

test('of twenty concurrent commands one starts the verification, and the others are refused', async () => {
  const id = await referred();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => tell('officer', id, { type: 'start-verify' })));
  expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1);
  expect(
    outcomes.filter((outcome) => outcome.kind === 'refused' && outcome.rejection.guard === 'wrong-step'),
  ).toHaveLength(19);
});

test('a subject has one open case for an award and period; a second referral names that case', async () => {
  const subject = { id: await world.subject('Người Duy Nhất'), kind: 'individual' as const };
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => tell('referrer', undefined, { ...referral, subject })),
  );
  const won = outcomes.filter((outcome) => outcome.kind === 'done');
  expect(won).toHaveLength(1);
  for (const lost of outcomes.filter((outcome) => outcome.kind === 'refused'))
    expect(lost.rejection).toMatchObject({ guard: 'duplicate-case', fact: { holder: `nomination:${won[0]?.caseId}` } });
});

test('a case is released by another account than the one that entered it, with due acts applied', async () => {
  const paper = (on: Day, who: Part) => ({
    occurredAt: on,
    paper: 'Phiếu giới thiệu',
    onBehalfOf: world.persons[who],
  });
  const subject = { id: await world.subject('Hồ Sơ Cũ'), kind: 'individual' as const };
  const entered = await world.casework.execute({
    register: world.register,
    entry: 'historical',
    request: asRequest({ ...referral, subject }, paper('2023-03-23', 'referrer')),
    principal: world.accounts.clerk,
    idempotencyKey: 'old-1',
    ifMatch: null,
  });
  if (entered.kind !== 'done') throw new Error(JSON.stringify(entered));
  const { caseId } = entered;
  expect(entered.view).toMatchObject({ entry: 'historical', released: false });
  const verify = await world.casework.execute({
    caseId,
    request: asRequest({ type: 'start-verify' }, paper('2023-03-24', 'officer')),
    principal: world.accounts.clerk,
    idempotencyKey: null,
    ifMatch: null,
  });
  expect(verify).toMatchObject({ kind: 'done' });
  const read = await world.casework.timeline(caseId, world.accounts.officer);
  expect(
    typeof read === 'string' ? read : read.value.find((line) => line.type === 'VerificationStarted')?.personal,
  ).toMatchObject({
    narrative: { paper: 'Phiếu giới thiệu' },
  });
  expect(verify.kind === 'done' && verify.events[0]).toMatchObject({
    onBehalfOf: world.persons.officer,
    occurredAt: momentOf('2023-03-24', 'noon'),
    entry: 'historical',
  });
  expect(await tell('clerk', caseId, { type: 'start-verify' })).toMatchObject({
    kind: 'refused',
    rejection: { guard: 'paper-missing' },
  });
  const released = await tell('releaser', caseId, { type: 'release' });
  expect(released).toMatchObject({
    kind: 'done',
    view: { released: true, overdue: ['verification'], escalatedTo: 'head' },
  });
  const followed = await world.casework.follow(caseId, null);
  // acts due before the release owe no effect
  expect(followed).toMatchObject({ live: true, effects: [], due: [] });
});

test('a case that came to rest long ago may be entered and released, and owes nothing', async () => {
  const paper = (on: Day, who: Part) => ({
    occurredAt: on,
    paper: 'Phiếu giới thiệu',
    onBehalfOf: world.persons[who],
  });
  const by = (request: ReturnType<typeof asRequest>, caseId?: string) =>
    world.casework.execute({
      ...(caseId === undefined ? { register: world.register, entry: 'historical' as const } : { caseId }),
      request,
      principal: world.accounts.clerk,
      idempotencyKey: null,
      ifMatch: null,
    });
  const subject = { id: await world.subject('Đã Rút Từ Lâu'), kind: 'individual' as const };
  const entered = await by(asRequest({ ...referral, subject }, paper('2023-03-23', 'referrer')));
  if (entered.kind !== 'done') throw new Error(JSON.stringify(entered));
  expect(
    await by(asRequest({ type: 'withdraw', reason: 'x' }, paper('2023-03-24', 'referrer')), entered.caseId),
  ).toMatchObject({ kind: 'done' });
  expect(await tell('releaser', entered.caseId, { type: 'release' })).toMatchObject({
    kind: 'done',
    view: { released: true, rest: { reason: 'withdrawn' } },
  });
  expect(await world.casework.follow(entered.caseId, null)).toMatchObject({
    stage: null,
    live: true,
    nextMoment: null,
    effects: [],
  });
});

test('the engine applies due acts once when nobody acts, and gives the workflow its next moment', async () => {
  const id = await referred('Không Ai Làm');
  const before = await world.casework.follow(id, null);
  expect(before).toMatchObject({
    stage: 'discovery',
    due: [],
    nextMoment: momentOf('2023-04-17', 'warn'),
    wakeInMs: null,
  });
  await world.clocks.set(world.register, momentOf('2023-04-19', 'end'));
  expect(await world.casework.follow(id, null)).toMatchObject({
    due: [{ act: 'warn' }, { act: 'warn' }, { act: 'fall-due' }, { act: 'go-overdue' }],
  });
  const [once, twice] = [await world.casework.passDue(id), await world.casework.passDue(id)];
  expect([once.passed, twice.passed]).toEqual([4, 0]);
  expect(await world.casework.view(id, world.accounts.officer)).toMatchObject({
    overdue: ['verification'],
    escalatedTo: 'head',
  });
});

test('story 1 runs completely through casework with eleven accounts on a simulated clock', async () => {
  const other = await castRegister(database.appUrl, momentOf('2023-04-12', 'start'));
  const subject = { id: await other.subject(), kind: 'individual' as const };
  const asCast = (text: string): string =>
    (Object.keys(other.persons) as Part[]).reduce(
      (replaced, part, index) =>
        replaced.replaceAll(`00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`, other.persons[part]),
      text,
    );
  let caseId: string | undefined;
  for (const [day, part, command] of straightPath) {
    await other.clocks.set(other.register, momentOf(day, 'noon'));
    const request = JSON.parse(
      asCast(JSON.stringify(command.type === 'refer' ? { ...command, subject } : command)),
    ) as NominationCommand;
    const done = await other.casework.execute({
      ...(caseId === undefined ? { register: other.register } : { caseId }),
      request: asRequest(request),
      principal: other.accounts[part],
      idempotencyKey: null,
      ifMatch: null,
    });
    if (done.kind !== 'done') throw new Error(`${command.type} on ${day}: ${JSON.stringify(done)}`);
    caseId = done.caseId;
  }
  const view = await other.casework.view(caseId ?? '', other.accounts.appraiser);
  expect(view).toMatchObject({
    stage: null,
    rest: { reason: 'retired', from: 'followUp' },
    decision: { number: '1200/QĐ-UBND', money: 1_800_000, signedOn: '2023-10-06' },
  });
  expect(await other.log.owed.unanswered()).toEqual([]);
  const honours = (await other.log.read(`subject:${subject.id}`)).filter((event) => event.type === 'HonourRecorded');
  expect(honours.map((event) => event.facts)).toEqual([
    expect.objectContaining({
      case: caseId,
      award: 'provincial-certificate',
      decisionNumber: '1200/QĐ-UBND',
      on: '2023-10-06',
    }),
  ]);
  const asOf = await other.casework.viewAsOf(caseId ?? '', other.accounts.appraiser, { occurredAsOf: '2023-09-12' });
  expect(asOf).toMatchObject({ value: { stage: 'appraisal', substate: 'completeness', decision: null } });
  await other.close();
});
