import type { Day } from '@vinhdanh/contracts';
import { momentOf } from '@vinhdanh/domain';
import {
  asRequest,
  castRegister,
  freshDatabase,
  straightPath,
  type CastRegister,
  type FreshDatabase,
} from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

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

/** A case entered from papers that waits for its verification since 12 April 2023. */
async function referred(): Promise<string> {
  const [first] = straightPath;
  if (first?.[2].type !== 'refer') throw new Error('the straight path begins with a referral');
  const done = await world.casework.execute({
    register: world.register,
    entry: 'historical',
    request: asRequest(
      { ...first[2], subject: { id: await world.subject(), kind: 'individual' } },
      { occurredAt: first[0], paper: 'Hồ sơ lưu', onBehalfOf: world.persons.referrer },
    ),
    principal: world.accounts.clerk,
    idempotencyKey: null,
    ifMatch: null,
  });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return done.caseId;
}

async function register(type: 'register-person' | 'grant-role', input: unknown): Promise<string> {
  const done = await world.casework.administer({
    register: world.register,
    type,
    input,
    principal: world.admin,
    installationAdministrator: true,
    idempotencyKey: null,
  });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return done.id;
}

test('the possible acts of a past person are those of the day of the paper', async () => {
  const caseId = await referred();
  const person = await register('register-person', { name: 'Người đến sau' });
  await register('grant-role', { person, role: 'unit-officer', unit: '22792', from: '2023-06-01' });
  const verification = async (occurring: Day | undefined): Promise<unknown> => {
    const read = await world.casework.actions(caseId, world.accounts.clerk, { onBehalfOf: person, occurring });
    return typeof read === 'string' ? read : read.value.find(({ name }) => name === 'start-verify');
  };
  expect(await verification('2023-05-31')).toMatchObject({ allowed: false, guard: 'grant-not-in-force' });
  expect(await verification('2023-06-01')).toMatchObject({ allowed: true });
  expect(await verification(undefined)).toMatchObject({ allowed: false, guard: 'grant-not-in-force' });
});
