import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Client, Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { NominationCommand } from '@vinhdanh/contracts';
import { asRequest, castRegister, straightPath, type CastRegister, type Part } from '@vinhdanh/testkit';
import { codecOf } from '@vinhdanh/workflows/codec';
import { fanOutWorkflowId, nominationWorkflowId } from '@vinhdanh/workflows/messages';
import { z } from 'zod';
import { administrator, Installation } from '../installation/installation.js';
import { Json, plainHistory } from './plain-history.js';

/**
 * Records histories for the replay suite: `npm run replay:record` from the project's root; with `-- {beginning of a
 * name}`, only those. Plays invented cases on an installation of its own and writes each run of their chains to
 * `test/replay/histories/{case}.{place in the chain}-{stage}.json`. The runs of every story, played stepped over the
 * API, go to `{story}.{case}.{place}-{stage}.json.gz`, compressed because they are many. The workflow that carries a
 * calendar to the cases of a register goes to `change.1-fanOut.json`.
 */
const folder = join(process.cwd(), 'test/replay/histories');
const codecKeys = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
const [only = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  const house = await Installation.start({
    postgres: {},
    apps: ['projector', 'worker', 'api'],
    settings: { CODEC_KEYS: codecKeys },
  });
  const made = { 'nobody-acts': nobodyActs, declined, 'straight-path': straight, change };
  try {
    if (only === '') await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const [name, make] of Object.entries(made).filter(([each]) => each.startsWith(only))) {
      const register = await castRegister(house.database.appUrl, '2023-04-11T17:00:00.000Z');
      await record(house, name, await make(register));
      await register.close();
    }
    await setUp(house);
    for (const file of globSync('test/stories/*.story.yaml').toSorted()) {
      const name = basename(file, '.story.yaml');
      if (!name.startsWith(only)) continue;
      for (const [about, caseId] of Object.entries(await played(house, file)))
        await record(house, `${name}.${about}`, nominationWorkflowId(caseId), packed);
    }
  } finally {
    await house.stop();
  }
}

/** Story 1, stepped from act to act; the workflow sees each act. */
async function straight(register: CastRegister): Promise<string> {
  const subject = await register.subject();
  let caseId = '';
  for (const [day, part, act] of straightPath) {
    await register.clocks.set(register.register, `${day}T05:00:00.000Z`);
    caseId = await execute(
      register,
      caseId,
      part,
      act.type === 'refer' ? { ...act, subject: { ...act.subject, id: subject } } : act,
    );
    await level(register, caseId);
  }
  return nominationWorkflowId(caseId);
}

/**
 * A referral that nobody verifies, on a clock of a day per second: the engine warns, records the due day and the
 * overdue day, and notifies the head.
 */
async function nobodyActs(register: CastRegister): Promise<string> {
  const caseId = await refer(register);
  await level(register, caseId);
  await register.clocks.run(register.register, 86_400);
  await until(async () =>
    (await register.log.read(`nomination:${caseId}`)).some((event) => event.type === 'Escalated'),
  );
  await register.clocks.hold(register.register);
  await level(register, caseId);
  return nominationWorkflowId(caseId);
}

/** A case declined, whose notice is an effect. */
async function declined(register: CastRegister): Promise<string> {
  const caseId = await refer(register);
  await execute(register, caseId, 'officer', { type: 'decline', reason: 'Chưa đủ điều kiện' });
  await level(register, caseId);
  await until(async () => (await register.casework.performedEffects(caseId)).size > 0);
  return nominationWorkflowId(caseId);
}

/** A calendar published while there are cases. @returns id of the workflow that carries it to them */
async function change(register: CastRegister): Promise<string> {
  for (let count = 0; count < 3; count += 1) await level(register, await refer(register));
  const input = { year: 2027, knownFrom: '2026-11-30', days: [] };
  const by = { principal: register.admin, installationAdministrator: true, idempotencyKey: null };
  await register.casework.administer({ register: register.register, type: 'publish-calendar', ...by, input });
  const carried = async () =>
    (
      await register.pool.query<{ id: string }>(
        'select f.id from ops.fan_out f where f.register = $1 and f.cases > 0 and f.finished_at is not null',
        [register.register],
      )
    ).rows[0]?.id;
  await until(async () => (await carried()) !== undefined);
  return fanOutWorkflowId((await carried()) ?? '');
}

async function refer(register: CastRegister): Promise<string> {
  const [, part, act] = straightPath[0] ?? [];
  if (part === undefined || act?.type !== 'refer') throw new Error('the straight path begins with a referral');
  return execute(register, '', part, { ...act, subject: { ...act.subject, id: await register.subject() } });
}

async function execute(
  register: CastRegister,
  caseId: string,
  part: Part,
  command: NominationCommand,
): Promise<string> {
  const of = caseId === '' ? { register: register.register } : { caseId };
  const done = await register.casework.execute({
    ...of,
    request: asRequest(command),
    principal: register.accounts[part],
    idempotencyKey: null,
    ifMatch: null,
  });
  if (done.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(done)}`);
  return done.caseId;
}

async function level(register: CastRegister, caseId: string): Promise<void> {
  await until(async () => {
    const text = `select f.seen = s.version as level from ops.follow f
      join log.stream s on s.stream_id = 'nomination:' || f.case_id where f.case_id = $1`;
    return (await register.pool.query<{ level: boolean }>(text, [caseId])).rows[0]?.level === true;
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); await sleep(50))
    if (Date.now() > end) throw new Error(`the condition did not come true: ${holds.toString()}`);
}

const packed = promisify(gzip);
const Played = z.array(z.object({ green: z.literal(true), cases: z.record(z.string(), z.string()) })).length(1);

async function setUp(house: Installation): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-setup-token': house.setupToken };
  const answer = await fetch(`${house.url}/api/setup`, {
    method: 'POST',
    headers,
    body: JSON.stringify(administrator),
  });
  if (!answer.ok) throw new Error(`setup: ${answer.status} ${await answer.text()}`);
}

/** Plays a story stepped, as a person does. @returns ids of its cases by name */
async function played(house: Installation, file: string): Promise<Readonly<Record<string, string>>> {
  const scratch = await mkdtemp(join(tmpdir(), 'vinhdanh-record-'));
  try {
    const json = join(scratch, 'played.json');
    const env = {
      ...process.env,
      VINHDANH_URL: house.url,
      VINHDANH_ADMIN_USER: administrator.username,
      VINHDANH_ADMIN_PASSWORD: administrator.password,
    };
    const child = spawn(
      process.execPath,
      ['apps/cli/dist/main.js', 'play', file, '--mode', 'stepped', '--json', json],
      {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    if (code !== 0) throw new Error(`${file} does not pass`);
    const [played] = Played.parse(JSON.parse(await readFile(json, 'utf8')));
    return played?.cases ?? {};
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function record(
  house: Installation,
  name: string,
  id: string,
  pack?: (text: string) => Promise<Buffer>,
): Promise<void> {
  const connection = await Connection.connect({ address: house.temporal?.address ?? '' });
  const client = new Client({ connection, dataConverter: { payloadCodecs: [codecOf(codecKeys)] } });
  // A chain that passes through several stages needs a second for each.
  for (let before = ''; ; await sleep(2500)) {
    const { runId, status, historyLength } = await client.workflow.getHandle(id).describe();
    const now = `${runId} ${String(historyLength)}`;
    if (status.name === 'COMPLETED' || now === before) break;
    before = now;
  }
  await sleep(1000);
  const runs: { type: string; runId: string; at: number }[] = [];
  for await (const run of client.workflow.list({ query: `WorkflowId = '${id}'` }))
    runs.push({ type: run.type, runId: run.runId, at: run.startTime.getTime() });
  for (const [index, { type, runId }] of runs.toSorted((a, b) => a.at - b.at).entries()) {
    const history = proto.temporal.api.history.v1.History.fromObject(
      await client.workflow.getHandle(id, runId).fetchHistory(),
    );
    const object: unknown = proto.temporal.api.history.v1.History.toObject(history, {
      enums: String,
      longs: String,
      bytes: String,
    });
    const plain = await plainHistory(Json.parse(JSON.parse(JSON.stringify(object))), codecOf(codecKeys));
    const file = join(folder, `${name}.${String(index + 1)}-${type}.json`);
    if (pack === undefined) await writeFile(file, `${JSON.stringify(plain, null, 1)}\n`);
    else await writeFile(`${file}.gz`, await pack(JSON.stringify(plain)));
  }
  await connection.close();
}

await main();
