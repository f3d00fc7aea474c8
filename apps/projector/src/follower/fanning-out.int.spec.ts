import { FanOuts } from '@vinhdanh/operations';
import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { loadCalendars } from '@vinhdanh/policy';
import {
  asRequest,
  castRegister,
  freshDatabase,
  referral,
  testTemporal,
  type CastRegister,
  type FreshDatabase,
} from '@vinhdanh/testkit';
import { codecOf } from '@vinhdanh/workflows/codec';
import { fanOutType, fanOutWorkflowId } from '@vinhdanh/workflows/messages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FanningOut } from './fanning-out.js';

let database: FreshDatabase;
let house: CastRegister;
let client: Client;

beforeAll(async () => {
  database = await freshDatabase();
  house = await castRegister(database.appUrl, '2023-04-11T17:00:00.000Z');
  const dataConverter = { payloadCodecs: [codecOf(`k1:${randomBytes(32).toString('base64')}`)] };
  client = new Client({ connection: await Connection.connect({ address: testTemporal().address }), dataConverter });
});
afterAll(async () => {
  await client.connection.close();
  await house.close();
  await database.drop();
});

const rows = async () =>
  (
    await house.pool.query<{ id: string; kind: string; done: boolean }>(
      `select f.id, f.kind, f.finished_at is not null as done from ops.fan_out f order by f.noted_at, f.version`,
    )
  ).rows;

describe('changes that reach cases', () => {
  it('a change is recorded once; before there are cases there is nothing to carry', async () => {
    const fanning = new FanningOut(new FanOuts(house.pool));
    const calendars = loadCalendars().length;
    expect(await fanning.note()).toBe(calendars + 3 + 1);
    expect((await rows()).every((row) => row.done)).toBe(true);
    expect(await fanning.note()).toBe(0);
  });

  it('a change published when there are cases starts its own workflow; a second poll starts none', async () => {
    const fanning = new FanningOut(new FanOuts(house.pool), `fan-out-${randomUUID()}`);
    const subject = { id: await house.subject(), kind: 'individual' as const };
    const request = asRequest({ ...referral, subject });
    await house.casework.execute({
      register: house.register,
      request,
      principal: house.accounts.referrer,
      idempotencyKey: null,
      ifMatch: null,
    });
    const command = {
      register: house.register,
      type: 'publish-calendar',
      principal: house.admin,
      installationAdministrator: true,
      idempotencyKey: null,
    } as const;
    await house.casework.administer({ ...command, input: { year: 2027, knownFrom: '2026-11-30', days: [] } });
    expect(await fanning.note()).toBe(1);
    const open = (await rows()).filter((row) => !row.done);
    expect(open).toMatchObject([{ kind: 'calendar' }]);
    expect(await fanning.start(client)).toBe(1);
    expect(await fanning.start(client)).toBe(1);
    const handle = client.workflow.getHandle(fanOutWorkflowId(open[0]?.id ?? ''));
    const described = await handle.describe();
    expect(described).toMatchObject({ type: fanOutType, status: { name: 'RUNNING' } });
    const runs: string[] = [];
    for await (const run of client.workflow.list({ query: `WorkflowId = '${described.workflowId}'` }))
      runs.push(run.runId);
    expect(runs.length).toBeLessThanOrEqual(1);
    await handle.terminate();
  });
});
