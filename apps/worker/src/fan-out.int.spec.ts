import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Moment, Day, FanOutProgress, FanOutRun } from '@vinhdanh/contracts';
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
import { fanOutQuery, fanOutType, fanOutWorkflowId } from '@vinhdanh/workflows/messages';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Measures } from './measures.js';
import { startNominationWorker, type NominationWorker } from './nomination-worker.js';
import { workflowBundle } from './workflow-bundle.js';

const taskQueue = `fan-out-${randomUUID()}`;
const codecKeys = `k1:${randomBytes(32).toString('base64')}`;
let database: FreshDatabase;
let house: CastRegister;
let worker: NominationWorker;
let client: Client;

beforeAll(async () => {
  const quiet = new DefaultLogger('ERROR');
  Runtime.install({ logger: quiet, shutdownSignals: [] });
  const [fresh, bundle] = await Promise.all([freshDatabase(), workflowBundle(quiet)]);
  database = fresh;
  house = await castRegister(database.appUrl, '2023-04-11T17:00:00.000Z');
  client = new Client({
    connection: await Connection.connect({ address: testTemporal().address }),
    dataConverter: { payloadCodecs: [codecOf(codecKeys)] },
  });
  worker = startNominationWorker({
    databaseUrl: database.appUrl,
    temporal: { address: testTemporal().address },
    namespace: testTemporal().namespace,
    codecKeys,
    workflowCache: 50,
    smtpUrl: undefined,
    smtpFrom: 'vinh-danh@example.vn',
    bundle,
    measures: new Measures(),
    logger: pino({ level: 'silent' }),
    taskQueue,
  });
});

afterAll(async () => {
  await worker.stop();
  await client.connection.close();
  await house.close();
  await database.drop();
});

describe('a change that reaches many cases', () => {
  it('a change reaches each case when nobody acts; its progress shows, and a second run repeats nothing', async () => {
    const cases = await Promise.all(Array.from({ length: 5 }, refer));
    const before = await dues(cases);
    expect(new Set(before)).toEqual(new Set(['2023-04-19']));
    await republish('2023-04-14', '2023-04-12');
    const run = await noted();
    expect(await carried(run)).toEqual({ cases: 5, passed: 5, done: true });
    expect(await dues(cases)).toEqual(before.map(() => '2023-04-20'));
    const events = await recomputed();
    expect(events).toBe(5);
    expect(await carried(run)).toEqual({ cases: 5, passed: 5, done: true });
    expect(await recomputed()).toBe(5);
    const handle = client.workflow.getHandle(fanOutWorkflowId(run.id));
    expect(await handle.query<FanOutProgress>(fanOutQuery)).toEqual({ cases: 5, passed: 5, done: true });
  });

  it('a change that becomes known later is a future moment of each case, and its workflow learns of it', async () => {
    const caseId = await refer();
    await house.pool.query(
      `insert into ops.follow (case_id, register, committed, seen, seen_epoch) values ($1, $2, 2, 2, 3)`,
      [caseId, house.register],
    );
    await republish('2023-04-17', '2023-04-13');
    const run = await noted();
    await carried(run);
    const { rows } = await house.pool.query<{ moment: Moment; epoch: number }>(
      `select s.next_moment as moment, f.seen_epoch as epoch from log.stream s join ops.follow f on f.case_id = $1
        where s.stream_id = 'nomination:' || $1`,
      [caseId],
    );
    expect(rows).toEqual([{ moment: '2023-04-12T17:00:00.000Z', epoch: -1 }]);
  });

  it('a fan-out continues where it stopped: cases behind its cursor are not visited again', async () => {
    await republish('2023-04-18', '2023-04-12');
    const run = await noted();
    const { rows } = await house.pool.query<{ stream: string }>(
      `select s.stream_id as stream from log.stream s where s.register = $1 and s.kind = 'nomination' and s.live
        order by 1`,
      [house.register],
    );
    await house.pool.query('update ops.fan_out set cursor = $2, cases = 3 where id = $1', [run.id, rows[2]?.stream]);
    expect(await carried(run)).toMatchObject({ cases: rows.length, passed: rows.length - 3 });
  });
});

async function refer(): Promise<string> {
  const command = { ...referral, subject: { id: await house.subject(), kind: 'individual' as const } };
  const done = await house.casework.execute({
    register: house.register,
    request: asRequest(command),
    principal: house.accounts.referrer,
    idempotencyKey: randomUUID(),
    ifMatch: null,
  });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return done.caseId;
}

/** The calendar of 2023 again, with one more day off. */
async function republish(date: Day, knownFrom: string): Promise<void> {
  const year =
    (await house.casework.reference(house.register)).calendars.findLast(({ calendar }) => calendar.year === 2023)
      ?.calendar ?? loadCalendars()[0];
  const day = { date, kind: 'public-holiday', name: 'Nghỉ theo công điện', source: 'CĐ 1', certainty: 'quoted' };
  const input = { ...year, knownFrom, days: [...(year?.days ?? []), day] };
  const done = await house.casework.administer({
    register: house.register,
    type: 'publish-calendar',
    input,
    principal: house.admin,
    installationAdministrator: true,
    idempotencyKey: null,
  });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
}

/** As the projector records it. */
async function noted(): Promise<FanOutRun> {
  const { rows } = await house.pool.query<FanOutRun>(
    `insert into ops.fan_out (id, register, stream_id, version, kind)
     select e.event_id, e.register, e.stream_id, e.version, 'calendar' from log.event e
       where e.stream_id = 'calendar:' || $1 order by e.version desc limit 1
     returning id, register`,
    [house.register],
  );
  const [run] = rows;
  if (run === undefined) throw new Error('no calendar was published');
  return run;
}

const carried = (run: FanOutRun): Promise<FanOutProgress> =>
  client.workflow.execute<(run: FanOutRun) => Promise<FanOutProgress>>(fanOutType, {
    workflowId: fanOutWorkflowId(run.id),
    taskQueue,
    args: [run],
  });

async function dues(cases: readonly string[]): Promise<(string | undefined)[]> {
  const states = await Promise.all(cases.map((caseId) => house.casework.state(caseId)));
  return states.map((state) => state?.deadlines[0]?.due);
}

async function recomputed(): Promise<number> {
  const { rows } = await house.pool.query<{ n: string }>(
    `select count(*) as n from log.event e where e.register = $1 and e.type = 'DeadlineRecomputed'`,
    [house.register],
  );
  return Number(rows[0]?.n);
}
