import { randomUUID } from 'node:crypto';
import type { NominationCommand } from '@vinhdanh/contracts';
import { momentOf } from '@vinhdanh/domain';
import { Clocks, EventLog } from '@vinhdanh/event-log';
import {
  asRequest,
  castRegister,
  freshDatabase,
  referral,
  type CastRegister,
  type FreshDatabase,
} from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Principal } from './acting.js';
import { Casework } from '../casework.js';

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

/** The real log of a process that pauses right after it has read the case, and then the register's people and rules. */
class StoppedAfterReading extends EventLog {
  readonly reached = Promise.withResolvers<void>();
  readonly on = Promise.withResolvers<void>();

  override async readKinds(...of: Parameters<EventLog['readKinds']>): ReturnType<EventLog['readKinds']> {
    const read = await super.readKinds(...of);
    this.reached.resolve();
    await this.on.promise;
    return read;
  }
}

interface Sent {
  readonly principal: Principal;
  readonly command: NominationCommand;
  readonly caseId?: string;
  readonly ifMatch?: number;
}

const send = (casework: Casework, { principal, command, caseId, ifMatch }: Sent) =>
  casework.execute({
    ...(caseId === undefined ? { register: world.register } : { caseId }),
    request: asRequest(command),
    principal,
    idempotencyKey: 'the same',
    ifMatch: ifMatch ?? null,
  });

/**
 * The command reaches a process that pauses after reading. Meanwhile other acts happen and another process does the
 * command; then the first process continues.
 */
async function overtaken(sent: Sent, meanwhile: () => Promise<unknown>) {
  const log = new StoppedAfterReading(world.pool);
  const slow = send(new Casework(log, new Clocks(world.pool)), sent);
  await log.reached.promise;
  await meanwhile();
  const first = await send(world.casework, sent);
  log.on.resolve();
  return { first, retry: await slow };
}

async function opened(): Promise<string> {
  const subject = { id: await world.subject(`Người ${randomUUID()}`), kind: 'individual' as const };
  const done = await world.casework.execute({
    register: world.register,
    request: asRequest({ ...referral, subject }),
    principal: world.accounts.referrer,
    idempotencyKey: null,
    ifMatch: null,
  });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return done.caseId;
}

const administer = async (type: 'grant-role' | 'register-person' | 'link-account', input: unknown): Promise<string> => {
  const done = await world.casework.administer({
    register: world.register,
    type,
    input,
    principal: world.admin,
    installationAdministrator: true,
    idempotencyKey: null,
  });
  if (done.kind !== 'done') throw new Error(`${type}: ${JSON.stringify(done)}`);
  return done.id;
};

describe('a command that was done gets its first answer, whatever the retrying process has read before', () => {
  test('a retry gets the first answer from a process that did not know its version yet', async () => {
    const caseId = await opened();
    const { first, retry } = await overtaken(
      {
        caseId,
        principal: world.accounts.officer,
        command: { type: 'accept-new-factor', reason: 'Việc làm có thật.' },
        ifMatch: 3,
      },
      () =>
        world.casework.execute({
          caseId,
          request: asRequest({ type: 'start-verify' }),
          principal: world.accounts.officer,
          idempotencyKey: null,
          ifMatch: null,
        }),
    );
    expect(first).toMatchObject({ kind: 'done', repeated: false });
    expect(retry).toMatchObject({ kind: 'done', repeated: true, version: first.kind === 'done' ? first.version : 0 });
  });

  test('a retry gets the first answer from a process in which the person could not see the case yet', async () => {
    const caseId = await opened();
    const { first, retry } = await overtaken(
      { caseId, principal: world.accounts.stranger, command: { type: 'start-verify' } },
      () =>
        administer('grant-role', {
          person: world.persons.stranger,
          role: 'unit-officer',
          unit: '22792',
          from: '2023-01-01',
        }),
    );
    expect(first).toMatchObject({ kind: 'done', repeated: false });
    expect(retry).toMatchObject({ kind: 'done', repeated: true });
  });

  test('a retry gets the first answer from a process whose register did not know the person yet', async () => {
    const principal = { account: randomUUID() };
    const subject = { id: await world.subject('Người được giới thiệu'), kind: 'individual' as const };
    const { first, retry } = await overtaken({ principal, command: { ...referral, subject } }, async () => {
      const person = await administer('register-person', { name: 'Người mới' });
      await administer('grant-role', { person, role: 'referrer', unit: '22792', from: '2023-01-01' });
      await administer('link-account', { person, account: principal.account });
    });
    expect(first).toMatchObject({ kind: 'done', repeated: false });
    expect(retry).toMatchObject({ kind: 'done', repeated: true, caseId: first.kind === 'done' ? first.caseId : '' });
  });
});
