import { momentOf } from '@vinhdanh/domain';
import {
  asRequest,
  castRegister,
  freshDatabase,
  straightPath,
  type CastRegister,
  type FreshDatabase,
  type Referral,
} from '@vinhdanh/testkit';
import type { Day, NominationCommand } from '@vinhdanh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Executed } from './outcome.js';

let database: FreshDatabase;
let world: CastRegister;
beforeAll(async () => {
  database = await freshDatabase();
  world = await castRegister(database.appUrl, momentOf('2023-12-01', 'noon'));
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

type Act = (typeof straightPath)[number];

/** Enters an act from its paper, on behalf of the person who acted; council members are those of the register. */
const enter = (caseId: string | undefined, [day, who, command]: Act): Promise<Executed> =>
  world.casework.execute({
    ...(caseId === undefined ? { register: world.register, entry: 'historical' as const } : { caseId }),
    request: asRequest(command, { occurredAt: day, paper: 'Hồ sơ lưu', onBehalfOf: world.persons[who] }),
    principal: world.accounts.clerk,
    idempotencyKey: null,
    ifMatch: null,
  });

/** A case on the straight path up to the chairman's signature. */
async function beforeTheChairman(
  subject: string,
  award: Referral['award'],
  shared?: readonly string[],
  from: Day = '2021-01-01',
): Promise<string> {
  let caseId: string | undefined;
  for (const act of straightPath) {
    const [day, who, command] = act;
    if (command.type === 'sign') break;
    const own: NominationCommand =
      command.type === 'refer'
        ? { ...command, subject: { id: subject, kind: 'individual' }, award, ...together(command, shared, from) }
        : command;
    const done = await enter(caseId, [day, who, own]);
    if (done.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(done)}`);
    caseId = done.caseId;
  }
  return caseId ?? '';
}

const together = (
  { achievement }: Pick<Referral, 'achievement'>,
  shared: readonly string[] | undefined,
  from: Day,
): Pick<Referral, 'achievement'> =>
  achievement === undefined
    ? {}
    : { achievement: { ...achievement, from, ...(shared === undefined ? {} : { shared: [...shared] }) } };

const link = (subject: string, other: string) =>
  world.casework.administer({
    register: world.register,
    type: 'link-subjects',
    input: { subject, other, same: true, reason: 'Đối chiếu sổ hộ khẩu' },
    principal: world.accounts.appraiser,
    installationAdministrator: false,
    idempotencyKey: null,
  });

const sign = (caseId: string, decisionNumber: string): Promise<Executed> =>
  enter(caseId, ['2023-10-06', 'chair', { type: 'sign', decisionNumber }]);

test('of two concurrent signatures for one achievement of a person registered twice, one succeeds', async () => {
  const [one, two] = [await world.subject('Tà Yên Thị Một'), await world.subject('Tà Yên Thị Một Tên Khác')];
  const cases = [
    await beforeTheChairman(one, 'provincial-certificate'),
    await beforeTheChairman(two, 'provincial-certificate'),
  ];
  expect(await link(one, two)).toMatchObject({ kind: 'done' });
  const outcomes = await Promise.all(cases.map((caseId, index) => sign(caseId, `120${index}/QĐ-UBND`)));
  const won = cases[outcomes.findIndex((outcome) => outcome.kind === 'done')];
  expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1);
  expect(outcomes.find((outcome) => outcome.kind === 'refused')?.rejection).toMatchObject({
    guard: 'achievement-rewarded',
    fact: { holder: `nomination:${won}` },
  });
});

test('when the other case is signed already, the page says so before anybody tries', async () => {
  const [one, two] = [await world.subject('Tà Yên Văn Hai'), await world.subject('Tà Yên Văn Hai Tên Khác')];
  const [first, second] = [
    await beforeTheChairman(one, 'provincial-certificate'),
    await beforeTheChairman(two, 'provincial-certificate'),
  ];
  expect(await sign(first, '1300/QĐ-UBND')).toMatchObject({ kind: 'done' });
  expect(await link(two, one)).toMatchObject({ kind: 'done' });
  const actions = await world.casework.actions(second, world.accounts.clerk, { onBehalfOf: world.persons.chair });
  expect(typeof actions === 'string' ? actions : actions.value.find(({ name }) => name === 'sign')).toMatchObject({
    allowed: false,
    guard: 'achievement-rewarded',
    fact: { holder: `nomination:${first}` },
  });
});

test('of a wife and a husband who share an achievement and are signed concurrently, one gets the award', async () => {
  const [wife, husband] = [await world.subject('Pi Năng Thị Vợ'), await world.subject('Katơr Văn Chồng')];
  const cases = [
    await beforeTheChairman(wife, 'provincial-certificate', [husband]),
    await beforeTheChairman(husband, 'provincial-certificate'),
  ];
  const outcomes = await Promise.all(cases.map((caseId, index) => sign(caseId, `140${index}/QĐ-UBND`)));
  const won = cases[outcomes.findIndex((outcome) => outcome.kind === 'done')];
  expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1);
  expect(outcomes.find((outcome) => outcome.kind === 'refused')?.rejection).toMatchObject({
    guard: 'achievement-rewarded',
    fact: { holder: `nomination:${won}` },
  });
});

test('of two concurrent signatures for periods a day apart, one succeeds; another deed is admitted', async () => {
  const subject = await world.subject('Tà Yên Thị Một Ngày');
  const cases = [
    await beforeTheChairman(subject, 'provincial-certificate'),
    await beforeTheChairman(subject, 'provincial-certificate', undefined, '2021-01-02'),
  ];
  const outcomes = await Promise.all(cases.map((caseId, index) => sign(caseId, `150${index}/QĐ-UBND`)));
  const won = cases[outcomes.findIndex((outcome) => outcome.kind === 'done')];
  const lost = cases.find((caseId) => caseId !== won) ?? '';
  expect(outcomes.find((outcome) => outcome.kind === 'refused')?.rejection).toMatchObject({
    guard: 'overlapping-award',
    fact: { holder: `nomination:${won}` },
  });
  const admitted = await enter(lost, ['2023-10-06', 'appraiser', { type: 'admit-overlap', reason: 'Việc khác' }]);
  expect(admitted.kind).toBe('done');
  expect(await sign(lost, '1510/QĐ-UBND')).toMatchObject({ kind: 'done' });
  const types = (await world.log.read(`subject:${subject}`)).map(({ type }) => type);
  expect(types.filter((type) => type === 'HonourRecorded')).toHaveLength(2);
}, 60_000);

test('a subject who shares an achievement must be in the register', async () => {
  const refused = beforeTheChairman(await world.subject('Chamaléa Thị Riêng'), 'provincial-certificate', [
    '00000000-0000-4000-8000-0000000000ff',
  ]);
  await expect(refused).rejects.toThrow(/unknown-subject/u);
});
