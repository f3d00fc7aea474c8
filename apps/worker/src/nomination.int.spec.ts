import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection, type WorkflowExecutionInfo } from '@temporalio/client';
import { DefaultLogger, Runtime, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { stages, type LifecycleView, type NominationCommand, type Poke, type Stage } from '@vinhdanh/contracts';
import { openPool } from '@vinhdanh/event-log';
import {
  asRequest,
  castRegister,
  freshDatabase,
  straightPath,
  testTemporal,
  type CastRegister,
  type FreshDatabase,
  type Part,
} from '@vinhdanh/testkit';
import { codecOf } from '@vinhdanh/workflows/codec';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOf } from './database-copy.spec.js';
import { openMailSink, type MailSink } from './mail-sink.spec.js';
import { Measures } from './measures.js';
import { startNominationWorker, type NominationWorker } from './nomination-worker.js';
import { workflowBundle } from './workflow-bundle.js';

const queue = `nominations-${randomUUID()}`;
const codecKeys = `k1:${randomBytes(32).toString('base64')}`;

let smtp: MailSink;
let database: FreshDatabase;
let house: CastRegister;
let bundle: WorkflowBundleWithSourceMap;
let worker: NominationWorker;
let client: Client;

const workerOn = (url: string, smtpUrl?: string): NominationWorker =>
  startNominationWorker({
    databaseUrl: url,
    temporal: { address: testTemporal().address },
    namespace: testTemporal().namespace,
    codecKeys,
    workflowCache: 50,
    smtpUrl,
    smtpFrom: 'vinh-danh@example.vn',
    bundle,
    measures: new Measures(),
    logger: pino({ level: 'silent' }),
    taskQueue: queue,
  });

beforeAll(async () => {
  const quiet = new DefaultLogger('ERROR');
  Runtime.install({ logger: quiet, shutdownSignals: [] });
  smtp = await openMailSink();
  [database, bundle] = await Promise.all([freshDatabase(), workflowBundle(quiet)]);
  house = await castRegister(database.appUrl, '2023-04-11T17:00:00.000Z');
  client = new Client({
    connection: await Connection.connect({ address: testTemporal().address }),
    dataConverter: { payloadCodecs: [codecOf(codecKeys)] },
  });
  worker = workerOn(database.appUrl, smtp.url);
});

afterAll(async () => {
  await worker.stop();
  await client.connection.close();
  await house.close();
  await database.drop();
  smtp.close();
});

describe('the workflow of a nomination', () => {
  it('the workflow runs each stage of story 1 under its own type and rests when the example retires', async () => {
    const register = await castRegister(database.appUrl, '2023-04-11T17:00:00.000Z');
    const subject = await register.subject();
    let caseId = '';
    for (const [day, part, act] of straightPath) {
      await register.clocks.set(register.register, `${day}T05:00:00.000Z`);
      const command =
        act.type === 'refer'
          ? { ...act, subject: { ...act.subject, id: subject } }
          : act.type === 'notify'
            ? { ...act, email: 'nguoi.duoc.khen@example.vn' }
            : act;
      caseId = await execute(register, caseId, part, command);
      await poke(caseId);
    }
    const end = await client.workflow.getHandle(workflowId(caseId)).result();
    expect(end).toMatchObject({ reason: 'rest', stage: 'followUp' });

    const state = await register.casework.state(caseId);
    const runs = await chain(caseId);
    expect(runs.map((run) => run.type)).toEqual(stages);
    expect(runs.map((run) => Object(run.memo?.['entered']).at)).toEqual(state?.entered.map((entry) => entry.at));
    expect(runs.map((run) => Object(run.memo?.['left']).at)).toEqual(state?.passages.map((passage) => passage.at));
    expect(state?.entered).toHaveLength(stages.length);
    await register.close();
  });

  it('the workflow sends the nominee’s mail once, with a stable Message-ID, and the log records it', async () => {
    expect(smtp.lines.filter((line) => line.startsWith('To: '))).toEqual(['To: nguoi.duoc.khen@example.vn']);
    expect(smtp.lines.filter((line) => /^Message-ID: <[0-9a-f-]{36}\.mail@vinh-danh>$/.test(line))).toHaveLength(1);
    const { rows } = await house.pool.query<{ kind: string; outcome: string }>(
      `select e.facts ->> 'kind' as kind, e.facts ->> 'outcome' as outcome from log.event e
        where e.type = 'EffectPerformed'`,
    );
    expect(rows.filter((row) => row.kind === 'mail')).toEqual([{ kind: 'mail', outcome: 'delivered' }]);
    expect(rows.filter((row) => row.kind === 'notice').length).toBeGreaterThan(0);
  });

  it('the timers of the workflow alone warn, let fall due, mark overdue and escalate', async () => {
    const caseId = await refer();
    await poke(caseId);
    await house.clocks.run(house.register, 86_400);
    await poke(caseId);
    const beating = setInterval(() => void house.clocks.heartbeat(), 300);
    try {
      await until(async () => (await typesOf(caseId)).includes('Escalated'));
    } finally {
      clearInterval(beating);
      await house.clocks.hold(house.register);
    }
    const events = await house.log.read(`nomination:${caseId}`);
    const own = events.filter((event) => event.type.startsWith('Deadline') && event.type !== 'DeadlineSet');
    expect(own.map((event) => event.type)).toEqual([
      'DeadlineWarned',
      'DeadlineWarned',
      'DeadlineFellDue',
      'DeadlineWentOverdue',
    ]);
    expect(own.every((event) => event.actor === 'system')).toBe(true);
    // the moments of the calendar, not those at which a timer fired
    expect(own.map((event) => event.occurredAt.slice(11))).toEqual([
      '01:00:00.000Z',
      '01:00:00.000Z',
      '17:00:00.000Z',
      '17:00:00.000Z',
    ]);
  });

  it('the workflow answers a storm of pokes, and ends level with the case', async () => {
    const caseId = await refer();
    await Promise.all(Array.from({ length: 300 }, () => poke(caseId)));
    await execute(house, caseId, 'officer', { type: 'start-verify' });
    await poke(caseId);
    const { version } = await headOf(caseId);
    await until(async () => (await seen(caseId)) === version);
    const runs = await chain(caseId);
    expect(runs).toHaveLength(1);
    expect(await lifecycle(caseId)).toMatchObject({
      stage: 'discovery',
      signalled: version,
      followed: { version },
      drift: [],
    });
  });

  it('a workflow started under a stale type continues as the right one, without drift', async () => {
    const caseId = await refer();
    await poke(caseId, 'submission');
    await until(async () => (await chain(caseId)).map((run) => run.type).join() === 'submission,discovery');
    await until(async () => (await lifecycle(caseId)).followed !== null);
    expect((await lifecycle(caseId)).drift).toEqual([]);
  });

  it('the workflow rests after a decline once its notice is sent; a poke wakes it, and it rests again', async () => {
    const caseId = await refer();
    await poke(caseId);
    await execute(house, caseId, 'officer', { type: 'decline', reason: 'Chưa đủ điều kiện' });
    await poke(caseId);
    const handle = client.workflow.getHandle(workflowId(caseId));
    expect(await handle.result()).toMatchObject({ reason: 'rest', stage: 'discovery' });
    expect(await house.casework.performedEffects(caseId)).toHaveProperty('size', 1);
    const [before] = await chain(caseId);
    await poke(caseId);
    await until(async () => (await chain(caseId)).length === 2);
    expect(await client.workflow.getHandle(workflowId(caseId)).result()).toMatchObject({
      reason: 'rest',
      stage: 'discovery',
    });
    expect((await chain(caseId)).at(-1)?.runId).not.toBe(before?.runId);
  });

  it('a workflow that was woken late goes through every stage of the timeline, each a run with its dates', async () => {
    const caseId = await refer();
    await poke(caseId);
    await until(async () => (await seen(caseId)) === (await headOf(caseId)).version);
    await worker.stop();
    await execute(house, caseId, 'officer', { type: 'decline', reason: 'Chưa đủ điều kiện' });
    await execute(house, caseId, 'referrer', { type: 're-refer', evidence: 'Mô hình có thêm một vụ' });
    await execute(house, caseId, 'officer', { type: 'start-verify' });
    await execute(house, caseId, 'officer', { type: 'accept-new-factor', reason: 'Mô hình có hiệu quả' });
    await execute(house, caseId, 'officer', { type: 'drop-out', reason: 'Hộ chuyển đi nơi khác' });
    await execute(house, caseId, 'officer', { type: 'take-back', reason: 'Hộ đã về' });
    await poke(caseId);
    worker = workerOn(database.appUrl);
    const state = await house.casework.state(caseId);
    await until(async () => (await chain(caseId)).length >= 4);
    await until(async () => (await lifecycle(caseId)).followed !== null);
    const runs = await chain(caseId);
    expect(runs.map((run) => run.type)).toEqual(['discovery', 'discovery', 'cultivation', 'cultivation']);
    expect(runs.map((run) => Object(run.memo?.['entered']).version)).toEqual(
      state?.entered.map((entry) => entry.version),
    );
    expect(await lifecycle(caseId)).toMatchObject({ stage: 'cultivation', passages: state?.passages, drift: [] });
  });

  it('the workflow withholds an effect while the case is suspended, and performs it after the resumption', async () => {
    const caseId = await refer();
    await worker.stop();
    const nextMoment = (await house.casework.follow(caseId, null))?.nextMoment;
    if (!nextMoment) throw new Error('the case waits for no moment');
    await house.clocks.set(house.register, nextMoment);
    await execute(house, caseId, 'appraiser', { type: 'suspend', reason: 'complaint', document: '12/TB-TTr' });
    expect(await typesOf(caseId)).toContain('DeadlineWarned');
    worker = workerOn(database.appUrl);
    await poke(caseId);
    await until(
      async () =>
        (await seen(caseId)) === (await headOf(caseId)).version &&
        (await lifecycle(caseId)).effectsInFlight.length === 0,
    );
    expect(await house.casework.performedEffects(caseId)).toHaveProperty('size', 0);
    await execute(house, caseId, 'appraiser', { type: 'resume', document: '15/TB-TTr' });
    await poke(caseId);
    await until(async () => (await house.casework.performedEffects(caseId)).size === 1);
  });

  it('the workflow withholds effects while they are held, and reads the log again afterwards', async () => {
    const caseId = await refer();
    await worker.stop();
    const nextMoment = (await house.casework.follow(caseId, null))?.nextMoment;
    if (!nextMoment) throw new Error('the case waits for no moment');
    await house.clocks.set(house.register, nextMoment);
    await house.pool.query(
      `insert into ops.workflow_incarnation (namespace_id, reason, effects_held) values ('n', 'restored', true)`,
    );
    worker = workerOn(database.appUrl);
    await poke(caseId);
    const withheld = async () =>
      (await house.pool.query('select 1 from ops.effect_withheld w where w.case_id = $1', [caseId])).rowCount === 1;
    await until(async () => (await withheld()) && (await lifecycle(caseId)).effectsInFlight.length === 0);
    await until(async () => (await seen(caseId)) === (await headOf(caseId)).version);
    expect(await house.casework.performedEffects(caseId)).toHaveProperty('size', 0);
    const due = async () =>
      (
        await house.pool.query(
          'select 1 from ops.follow f where f.case_id = $1 and f.seen_epoch < f.epoch_wanted and f.poked_at is null',
          [caseId],
        )
      ).rowCount === 1;
    expect(await due()).toBe(false);
    const { rows } = await house.pool.query('select i.reason, i.confirmed_by as by from ops.lift_effects_hold($1) i', [
      'who looked',
    ]);
    expect(rows).toEqual([{ reason: 'restored', by: 'who looked' }]);
    expect([await withheld(), await due()]).toEqual([false, true]);
    await poke(caseId);
    await until(async () => (await house.casework.performedEffects(caseId)).size === 1);
  });

  it('the workflow becomes level after a break of the worker, whatever happened meanwhile', async () => {
    const caseId = await refer();
    await poke(caseId);
    await until(async () => (await seen(caseId)) === 1 || (await seen(caseId)) === (await headOf(caseId)).version);
    await worker.stop();
    await execute(house, caseId, 'officer', { type: 'start-verify' });
    await execute(house, caseId, 'officer', { type: 'accept-new-factor', reason: 'Mô hình có hiệu quả' });
    await poke(caseId);
    const { version } = await headOf(caseId);
    expect(await seen(caseId)).toBeLessThan(version);
    worker = workerOn(database.appUrl);
    await until(async () => (await seen(caseId)) === version);
    await until(async () => (await chain(caseId)).map((run) => run.type).join() === 'discovery,cultivation');
  });

  it('the workflow starts again from a restored log and holds effects until they are confirmed', async () => {
    const caseId = await refer();
    await poke(caseId);
    await until(async () => (await seen(caseId)) === (await headOf(caseId)).version);
    const backup = await copyOf(database);
    await execute(house, caseId, 'officer', { type: 'start-verify' });
    await poke(caseId);
    await until(async () => (await seen(caseId)) === (await headOf(caseId)).version);
    await worker.stop();

    const pool = openPool(backup.appUrl, { max: 3 });
    worker = workerOn(backup.appUrl);
    try {
      await poke(caseId);
      await until(
        async () =>
          (
            await pool.query<{ incarnation: number }>('select f.incarnation from ops.follow f where f.case_id = $1', [
              caseId,
            ])
          ).rows[0]?.incarnation === 2,
      );
      const { rows } = await pool.query(
        'select i.reason, i.effects_held as held from ops.workflow_incarnation i where i.confirmed_at is null',
      );
      expect(rows).toEqual([{ reason: 'restored', held: true }]);
      await until(async () => (await chain(caseId)).length === 2);
      const restored = await pool.query<{ version: number }>(
        'select s.version from log.stream s where s.stream_id = $1',
        [`nomination:${caseId}`],
      );
      await until(async () => (await lifecycle(caseId)).followed?.version === restored.rows[0]?.version);
    } finally {
      await worker.stop();
      await pool.end();
      await backup.drop();
      worker = workerOn(database.appUrl);
    }
  });
});

const workflowId = (caseId: string): string => `nomination:${caseId}`;
const lifecycle = (caseId: string): Promise<LifecycleView> =>
  client.workflow.getHandle(workflowId(caseId)).query<LifecycleView>('lifecycle');
const typesOf = async (caseId: string): Promise<string[]> =>
  (await house.log.read(`nomination:${caseId}`)).map((event) => event.type);

async function refer(): Promise<string> {
  const [, part, act] = straightPath[0] ?? [];
  if (part === undefined || act?.type !== 'refer') throw new Error('the straight path begins with a referral');
  return await execute(house, '', part, { ...act, subject: { ...act.subject, id: await house.subject() } });
}

async function execute(
  register: CastRegister,
  caseId: string,
  part: Part,
  command: NominationCommand,
): Promise<string> {
  const done = await register.casework.execute({
    ...(caseId === '' ? { register: register.register } : { caseId }),
    request: asRequest(command),
    principal: register.accounts[part],
    idempotencyKey: null,
    ifMatch: null,
  });
  if (done.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(done)}`);
  return done.caseId;
}

async function headOf(caseId: string): Promise<{ version: number; eventId: string }> {
  const { rows } = await house.pool.query<{ version: number; eventId: string }>(
    'select s.version, s.head_event as "eventId" from log.stream s where s.stream_id = $1',
    [`nomination:${caseId}`],
  );
  if (rows[0] === undefined) throw new Error(`no case ${caseId}`);
  return rows[0];
}

async function seen(caseId: string): Promise<number> {
  const { rows } = await house.pool.query<{ seen: number }>('select f.seen from ops.follow f where f.case_id = $1', [
    caseId,
  ]);
  return rows[0]?.seen ?? 0;
}

async function poke(caseId: string, type: Stage = 'discovery'): Promise<void> {
  const { version, eventId } = await headOf(caseId);
  const signal: Poke = { version, eventId, epoch: 0, reason: 'committed' };
  await client.workflow.signalWithStart(type, {
    workflowId: workflowId(caseId),
    taskQueue: queue,
    args: [{ caseId, since: null }],
    signal: 'poke',
    signalArgs: [signal],
  });
}

/** Runs of the case, oldest first, as in Temporal's own list. */
async function chain(caseId: string): Promise<WorkflowExecutionInfo[]> {
  const runs: WorkflowExecutionInfo[] = [];
  for await (const run of client.workflow.list({ query: `WorkflowId = '${workflowId(caseId)}'` })) runs.push(run);
  return runs.toSorted((a, b) => a.startTime.getTime() - b.startTime.getTime());
}

async function until(holds: () => Promise<boolean>, patience = 30_000): Promise<void> {
  for (const end = Date.now() + patience; ; await sleep(50)) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error(`did not come about within ${String(patience)} ms: ${holds.toString()}`);
  }
}
