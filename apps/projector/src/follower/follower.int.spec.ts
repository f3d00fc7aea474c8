import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection, isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';
import type { Day, Moment, NominationCommand } from '@vinhdanh/contracts';
import { openPool, Sequencer } from '@vinhdanh/event-log';
import {
  asRequest,
  castRegister,
  freePorts,
  freshDatabase,
  startTemporal,
  straightPath,
  testTemporal,
  type CastRegister,
  type FreshDatabase,
  type Part,
  type RunningTemporal,
} from '@vinhdanh/testkit';
import { codecOf } from '@vinhdanh/workflows/codec';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startFollower, type Follower } from './follower.js';

const codecKeys = `k1:${randomBytes(32).toString('base64')}`;
const dataConverter = { payloadCodecs: [codecOf(codecKeys)] };

let database: FreshDatabase;
let house: CastRegister;
let queue: string;
let sequencer: Sequencer;
const followers: Follower[] = [];

// No worker polls these queues: the histories of the workflows contain only what the follower did, and only the
// specification answers.
const follow = (address = testTemporal().address): Follower => {
  const { pool, casework } = house;
  const follower = startFollower({
    pool,
    casework,
    temporal: { address },
    namespace: 'default',
    codecKeys,
    logger: pino({ level: 'silent' }),
    taskQueue: queue,
  });
  followers.push(follower);
  return follower;
};

beforeEach(async () => {
  queue = `follower-${randomUUID()}`;
  database = await freshDatabase();
  house = await castRegister(database.appUrl, '2023-04-11T17:00:00.000Z');
  sequencer = new Sequencer(house.pool);
});

afterEach(async () => {
  await Promise.all(followers.splice(0).map((follower) => follower.stop()));
  await house.close();
  await database.drop();
});

describe('the follower', () => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ connection: await Connection.connect({ address: testTemporal().address }), dataConverter });
  });
  afterAll(() => client.connection.close());

  it('the follower starts the workflow of a new case and keeps one poke outstanding', async () => {
    const follower = follow();
    const caseId = await refer();
    await numbered(follower);
    await until(async () => (await pokes(client, caseId)).length === 1);
    expect((await client.workflow.getHandle(`nomination:${caseId}`).describe()).type).toBe('discovery');
    await execute(caseId, 'officer', { type: 'start-verify' });
    await execute(caseId, 'officer', { type: 'accept-new-factor', reason: 'Có hiệu quả' });
    await numbered(follower);
    const { version } = await headOf(caseId);
    await until(async () => (await row(caseId)).committed === version);
    await sleep(600);
    expect(await pokes(client, caseId)).toHaveLength(1);

    // the workflow reports what it saw at its first poke: less than is committed by now
    const [first] = await pokes(client, caseId);
    await answer(caseId, first?.version ?? 0);
    await until(async () => (await pokes(client, caseId)).length === 2);
    expect((await pokes(client, caseId)).map((poke) => poke.version)).toEqual([first?.version, version]);
    await answer(caseId, version);
    await sleep(600);
    expect(await pokes(client, caseId)).toHaveLength(2);
  });

  it('the follower follows a historical case from its release on, under the type of its stage', async () => {
    const follower = follow();
    const caseId = await refer('historical');
    await execute(
      caseId,
      'clerk',
      { type: 'start-verify' },
      { occurredAt: '2023-04-03', paper: 'BB 01', onBehalfOf: house.persons.officer },
    );
    await execute(
      caseId,
      'clerk',
      { type: 'accept-new-factor', reason: 'Có hiệu quả' },
      { occurredAt: '2023-04-04', paper: 'BB 02', onBehalfOf: house.persons.officer },
    );
    await numbered(follower);
    await until(async () => follower.state().checkpoint === (await house.log.lastLogIndex()));
    await sleep(300);
    await expect(client.workflow.getHandle(`nomination:${caseId}`).describe()).rejects.toThrow(WorkflowNotFoundError);
    await execute(caseId, 'releaser', { type: 'release' });
    await numbered(follower);
    await until(async () => (await pokes(client, caseId)).length === 1);
    expect((await client.workflow.getHandle(`nomination:${caseId}`).describe()).type).toBe('cultivation');
  });

  it('the follower pokes cases with a future moment at once when their clock is set', async () => {
    const follower = follow();
    const caseId = await refer();
    await numbered(follower);
    await until(async () => (await pokes(client, caseId)).length === 1);
    await answer(caseId, (await headOf(caseId)).version);
    const { epoch } = await house.clocks.set(house.register, '2023-04-12T05:00:00.000Z');
    await until(async () => (await pokes(client, caseId)).length === 2);
    expect((await pokes(client, caseId)).at(-1)).toMatchObject({ reason: 'clock', epoch });
  });

  it('the follower starts a lost workflow again at the sweep, but none for a case at rest', async () => {
    const follower = follow();
    const [lost, resting] = [await refer(), await refer()];
    await execute(resting, 'officer', { type: 'decline', reason: 'Chưa đủ' });
    await numbered(follower);
    for (const caseId of [lost, resting]) await until(async () => (await pokes(client, caseId)).length === 1);
    await answer(lost, (await headOf(lost)).version, 'discovery');
    await answer(resting, (await headOf(resting)).version, null);
    // a poke for the register's clock may still be on its way
    await sleep(600);
    for (const caseId of [lost, resting]) await client.workflow.getHandle(`nomination:${caseId}`).terminate('gone');
    await until(async () => (await runningOn(client)).length === 0);
    expect(await follower.sweep()).toEqual({ open: 1, missing: 1 });
    await until(async () => (await runningOn(client)).join() === `nomination:${lost}`);
    await sleep(300);
    expect(await runningOn(client)).toEqual([`nomination:${lost}`]);
  });

  it('the follower starts an ended chain in the stage in which the case was woken', async () => {
    const follower = follow();
    const caseId = await refer();
    await execute(caseId, 'officer', { type: 'decline', reason: 'Chưa đủ' });
    await numbered(follower);
    await until(async () => (await pokes(client, caseId)).length === 1);
    await answer(caseId, (await headOf(caseId)).version, null);
    await sleep(600);
    await client.workflow.getHandle(`nomination:${caseId}`).terminate('ended');
    await execute(caseId, 'referrer', { type: 're-refer', evidence: 'Có thêm một vụ' });
    await execute(caseId, 'officer', { type: 'start-verify' });
    await execute(caseId, 'officer', { type: 'accept-new-factor', reason: 'Có hiệu quả' });
    await numbered(follower);
    await until(async () => (await pokes(client, caseId)).at(-1)?.version === (await headOf(caseId)).version);
    expect((await client.workflow.getHandle(`nomination:${caseId}`).describe()).type).toBe('discovery');
    const woken = (await house.casework.state(caseId))?.passages.find((passage) => passage.exit === 're-referred');
    expect(await startedWith(client, caseId)).toEqual({ caseId, since: null, entered: woken?.version });
  });

  it('the follower writes the error of one case to its row, and pokes the others', async () => {
    const follower = follow();
    const bad = 'x'.repeat(1200);
    const owner = openPool(database.ownerUrl, { max: 1 });
    await owner.query(
      `insert into log.stream (stream_id, register, kind, version, head_event, recorded_at, occurred_at, live)
        select $1, s.register, 'nomination', 1, gen_random_uuid(), s.recorded_at, s.occurred_at, true
        from log.stream s limit 1`,
      [`nomination:${bad}`],
    );
    await house.pool.query(
      `insert into ops.follow (case_id, register, committed, stage) values ($1, $2, 1, 'discovery')`,
      [bad, house.register],
    );
    await owner.query(
      `insert into log.event (register, stream_id, version, type, schema_version, event_id, command_id, actor, entry,
        occurred_at, recorded_at, facts)
       select e.register, $1, 1, e.type, 1, gen_random_uuid(), e.command_id, e.actor, e.entry, e.occurred_at,
         e.recorded_at, e.facts from log.event e limit 1`,
      [`nomination:${bad}`],
    );
    await owner.end();
    const good = await refer();
    await numbered(follower);
    await until(async () => (await pokes(client, good)).length === 1);
    await until(async () => (await row(bad)).lastError !== null);
    expect(await row(bad)).toMatchObject({ seen: 0, stuck: false });
  });
});

describe('the follower, when Temporal goes', () => {
  it('the follower marks commits without Temporal, and starts every open case when it comes back empty', async () => {
    const [port = 0] = await freePorts(1);
    const folder = await mkdtemp(join(tmpdir(), 'vinhdanh-follower-'));
    const dbFilename = join(folder, 'temporal.db');
    let temporal: RunningTemporal = await startTemporal({ port, dbFilename });
    const client = async (): Promise<Client> =>
      new Client({ connection: await Connection.connect({ address: temporal.address }), dataConverter });
    try {
      const follower = follow(temporal.address);
      const first = await refer();
      await numbered(follower);
      const before = await client();
      await until(async () => (await pokes(before, first)).length === 1);
      await answer(first, (await headOf(first)).version);
      await before.connection.close();
      await temporal.stop();

      const second = await refer();
      await numbered(follower);
      await until(async () => (await row(second)).committed === (await headOf(second)).version);
      await until(async () => Promise.resolve(follower.state().temporal === 'away'));
      expect(await row(second)).toMatchObject({ seen: 0, stuck: false, lastError: null });

      temporal = await startTemporal({ port, dbFilename });
      const back = await client();
      await until(async () => (await pokes(back, second)).length === 1);
      expect(await pokes(back, first)).toHaveLength(1);
      await answer(second, (await headOf(second)).version);
      await back.connection.close();
      await temporal.stop();

      temporal = await startTemporal({ port });
      const empty = await client();
      for (const caseId of [first, second]) await until(async () => (await pokes(empty, caseId)).length === 1);
      const { rows } = await house.pool.query<{ reason: string }>(
        'select i.reason from ops.workflow_incarnation i order by i.incarnation',
      );
      expect(rows.map((each) => each.reason)).toEqual(['first', 'namespace']);
      await empty.connection.close();
    } finally {
      await temporal.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }, 90_000);
});

const grpcNotFound: ReadonlySet<number> = new Set([5]);
const SentPoke = z.object({ version: z.number(), reason: z.string(), epoch: z.number() });
type SentPoke = z.infer<typeof SentPoke>;

/** Signals in the history of the case's latest run, decrypted. */
async function pokes(client: Client, caseId: string): Promise<SentPoke[]> {
  try {
    const { events } = await client.workflow.getHandle(`nomination:${caseId}`).fetchHistory();
    const signals = (events ?? []).flatMap(
      (event) => event.workflowExecutionSignaledEventAttributes?.input?.payloads ?? [],
    );
    const decoded = await dataConverter.payloadCodecs[0]?.decode(signals);
    return (decoded ?? []).map((payload) => SentPoke.parse(JSON.parse(Buffer.from(payload.data ?? []).toString())));
  } catch (error) {
    if (isGrpcServiceError(error) && grpcNotFound.has(error.code)) return [];
    throw error;
  }
}

/** Argument of the case's latest run, decrypted. */
async function startedWith(client: Client, caseId: string): Promise<unknown> {
  const { events } = await client.workflow.getHandle(`nomination:${caseId}`).fetchHistory();
  const [input] =
    (await dataConverter.payloadCodecs[0]?.decode(
      events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [],
    )) ?? [];
  return JSON.parse(Buffer.from(input?.data ?? []).toString());
}

async function runningOn(client: Client): Promise<string[]> {
  const ids: string[] = [];
  for await (const run of client.workflow.list({ query: `ExecutionStatus = 'Running' AND TaskQueue = '${queue}'` }))
    ids.push(run.workflowId);
  return ids;
}

/** What activity `follow` of a worker writes. */
async function answer(caseId: string, version: number, stage: string | null = 'discovery'): Promise<void> {
  const { epoch } = await house.clocks.now(house.register);
  await house.pool.query(
    `update ops.follow set seen = $2, seen_epoch = $3, stage = $4, substate = null, next_moment = null,
      poked_at = null, attempts = 0 where case_id = $1`,
    [caseId, version, epoch, stage],
  );
}

async function row(
  caseId: string,
): Promise<{ committed: number; seen: number; stuck: boolean; lastError: string | null }> {
  const { rows } = await house.pool.query<{
    committed: number;
    seen: number;
    stuck: boolean;
    lastError: string | null;
  }>('select f.committed, f.seen, f.stuck, f.last_error as "lastError" from ops.follow f where f.case_id = $1', [
    caseId,
  ]);
  return rows[0] ?? { committed: 0, seen: 0, stuck: false, lastError: null };
}

async function headOf(caseId: string): Promise<{ version: number }> {
  const { rows } = await house.pool.query<{ version: number }>(
    'select s.version from log.stream s where s.stream_id = $1',
    [`nomination:${caseId}`],
  );
  return rows[0] ?? { version: 0 };
}

async function numbered(follower: Follower): Promise<void> {
  for (;;) {
    const { taken, acquired } = await sequencer.sequence();
    if (acquired && taken === 0) break;
  }
  follower.wake();
}

async function refer(entry: 'live' | 'historical' = 'live'): Promise<string> {
  const [, part, act] = straightPath[0] ?? [];
  if (part === undefined || act?.type !== 'refer') throw new Error('the straight path begins with a referral');
  const command = { ...act, subject: { ...act.subject, id: await house.subject() } };
  return entry === 'live'
    ? execute('', part, command)
    : execute('', 'clerk', command, {
        entry,
        occurredAt: '2023-04-01',
        paper: 'GT 01',
        onBehalfOf: house.persons.referrer,
      });
}

async function execute(
  caseId: string,
  part: Part | 'clerk' | 'releaser',
  command: NominationCommand,
  of: { entry?: 'historical'; occurredAt?: Day | Moment; paper?: string; onBehalfOf?: string } = {},
): Promise<string> {
  const { entry, ...paper } = of;
  const done = await house.casework.execute({
    ...(caseId === '' ? { register: house.register } : { caseId }),
    ...(entry === undefined ? {} : { entry }),
    request: asRequest(command, paper),
    principal: house.accounts[part],
    idempotencyKey: null,
    ifMatch: null,
  });
  if (done.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(done)}`);
  return done.caseId;
}

async function until(holds: () => Promise<boolean>, patience = 20_000): Promise<void> {
  for (const end = Date.now() + patience; ; await sleep(50)) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error(`did not come about within ${String(patience)} ms: ${holds.toString()}`);
  }
}
