import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type proto from '@temporalio/proto';
import { Runtime } from '@temporalio/worker';
import type { OwedEffect } from '@vinhdanh/contracts';
import {
  asRequest,
  castRegister,
  freshDatabase,
  straightPath,
  testTemporal,
  type CastRegister,
  type FreshDatabase,
} from '@vinhdanh/testkit';
import { codecOf } from '@vinhdanh/workflows/codec';
import pg from 'pg';
import { pino, type Logger } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Measures } from '../measures.js';
import { startNominationWorker } from '../nomination-worker.js';
import { sdkLogger } from '../sdk-logger.js';
import { workflowBundle } from '../workflow-bundle.js';
import { EffectLeases, LeasedElsewhere } from '@vinhdanh/operations';
import { EffectOutcomes } from './effect-outcome.js';
import { EffectPerformer } from './effect-performer.js';
import { MailFailed } from './mail-failed.js';
import { Mailer } from './mailer.js';

const person = 'nguoi.duoc.khen';
const address = `${person}@example.vn`;
const codecKeys = `k1:${randomBytes(32).toString('base64')}`;
/** The mail server refuses with an answer that names the recipient, as real ones do. */
const smtp = { refuses: true, refused: 0, taken: 0, url: '', server: null as Server | null };
const written: string[] = [];
const logger: Logger = pino({ level: 'trace' }, { write: (line: string) => void written.push(line) });

let database: FreshDatabase;
let owner: pg.Client;
let house: CastRegister;

beforeAll(async () => {
  Runtime.install({ logger: sdkLogger(logger), shutdownSignals: [] });
  smtp.url = await listenForMail();
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

beforeEach(async () => {
  await house?.close();
  house = await castRegister(database.appUrl, '2023-04-11T17:00:00.000Z');
  Object.assign(smtp, { refuses: true, refused: 0, taken: 0 });
  written.length = 0;
});

afterAll(async () => {
  await house.close();
  await owner.end();
  await database.drop();
  smtp.server?.close();
});

describe('a mail server that names the recipient in its refusal', () => {
  it('the refusal of a mail server is quoted neither in the logs nor in Temporal', async () => {
    const caseId = await toldByMail();
    const codec = codecOf(codecKeys);
    const taskQueue = `nominations-${randomUUID()}`;
    const connection = await Connection.connect({ address: testTemporal().address });
    const client = new Client({ connection, dataConverter: { payloadCodecs: [codec] } });
    const worker = startNominationWorker({
      databaseUrl: database.appUrl,
      temporal: { address: testTemporal().address },
      namespace: testTemporal().namespace,
      codecKeys,
      workflowCache: 10,
      smtpUrl: smtp.url,
      smtpFrom: 'vinh-danh@example.vn',
      bundle: await workflowBundle(sdkLogger(logger)),
      measures: new Measures(),
      logger,
      taskQueue,
    });
    try {
      const workflowId = `nomination:${caseId}`;
      await client.workflow.start('commendation', { workflowId, taskQueue, args: [{ caseId, since: null }] });
      const pending = async (): Promise<proto.temporal.api.failure.v1.IFailure[]> => {
        const { pendingActivities } = await client.workflowService.describeWorkflowExecution({
          namespace: 'default',
          execution: { workflowId },
        });
        return (pendingActivities ?? []).flatMap(({ lastFailure }) => (lastFailure ? [lastFailure] : []));
      };
      await until(async () => smtp.refused > 1 && (await pending()).length > 0);

      for (const failure of await pending()) {
        expect(failure.message).toBe('Encoded failure');
        expect(failure.stackTrace ?? '').toBe('');
        expect(failure.applicationFailureInfo?.type).toBe('MailFailed');
        const [opened] = await codec.decode(failure.encodedAttributes ? [failure.encodedAttributes] : []);
        const text = Buffer.from(opened?.data ?? []).toString();
        expect(text).toContain('EENVELOPE 450');
        expect(text).not.toContain(person);
        expect(JSON.stringify(failure)).not.toContain('EENVELOPE');
      }
      expect(JSON.stringify(await pending())).not.toContain(person);

      expect(await failuresOf(caseId)).toContain('EENVELOPE 450');
      expect(new Set(await failuresOf(caseId))).toEqual(new Set(['EENVELOPE 450']));
      expect(JSON.stringify(await house.log.read(`effects:${caseId}`))).not.toContain(person);

      smtp.refuses = false;
      await until(async () => smtp.taken === 1 && (await house.casework.follow(caseId, null))?.effects.length === 0);
      await until(async () => (await pending()).length === 0);
      const history = JSON.stringify(await client.workflow.getHandle(workflowId).fetchHistory());
      expect(history).toContain('Encoded failure');
      expect(history).not.toContain(person);
      expect(history).not.toContain('EENVELOPE');
    } finally {
      await worker.stop();
      await connection.close();
    }
    const log = written.join('');
    expect(log).toContain('Activity failed');
    expect(log).toContain('EENVELOPE 450');
    expect(log).not.toContain(person);
  });

  it('the refusal of a mail server leaves the lease free for the next try', async () => {
    const caseId = await toldByMail();
    const { effect, performer } = await performing(caseId);
    const thrown: unknown = await performer.perform(caseId, effect).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(MailFailed);
    expect(thrown).toHaveProperty('message', 'EENVELOPE 450');
    expect(thrown).not.toHaveProperty('cause');
    expect(Object.entries(Object(thrown))).toEqual([
      ['name', 'MailFailed'],
      ['reason', 'EENVELOPE 450'],
    ]);
    smtp.refuses = false;
    expect(await performer.perform(caseId, effect)).toEqual({ outcome: 'delivered' });
    expect(smtp.taken).toBe(1);
  });
});

describe('mail that went out while its outcome could not be written', () => {
  it('mail that was sent without a recorded outcome is not sent again until its lease expires', async () => {
    const caseId = await toldByMail();
    const { effect, performer } = await performing(caseId);
    smtp.refuses = false;
    await owner.query(
      `create function public.refuse() returns trigger
        language plpgsql as $$ begin raise exception 'the disk is full' using errcode = '53100'; end $$`,
    );
    await owner.query(
      `create trigger refuse before insert on log.event
        for each row when (new.type = 'EffectPerformed') execute function public.refuse()`,
    );
    await expect(performer.perform(caseId, effect)).rejects.toThrow('the disk is full');
    await owner.query('drop trigger refuse on log.event');
    expect(smtp.taken).toBe(1);
    await expect(performer.perform(caseId, effect)).rejects.toThrow(LeasedElsewhere);
    expect(smtp.taken).toBe(1);
    expect(await failuresOf(caseId)).toEqual([]);

    await owner.query('update ops.effect_lease set leased_until = clock_timestamp() where key = $1', [effect.key]);
    expect(await performer.perform(caseId, effect)).toEqual({ outcome: 'delivered' });
    expect(await performer.perform(caseId, effect)).toEqual({ outcome: 'already' });
  });
});

/** A case whose nominee was just notified, by mail among others. */
async function toldByMail(): Promise<string> {
  const subject = await house.subject();
  let caseId = '';
  for (const [day, part, act] of straightPath) {
    await house.clocks.set(house.register, `${day}T05:00:00.000Z`);
    const command =
      act.type === 'refer'
        ? { ...act, subject: { ...act.subject, id: subject } }
        : act.type === 'notify'
          ? { ...act, email: address }
          : act;
    const of = caseId === '' ? { register: house.register } : { caseId };
    const done = await house.casework.execute({
      ...of,
      request: asRequest(command),
      principal: house.accounts[part],
      idempotencyKey: null,
      ifMatch: null,
    });
    if (done.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(done)}`);
    caseId = done.caseId;
    if (act.type === 'notify') return caseId;
  }
  throw new Error('the straight path notifies nobody');
}

/** The mail that the case owes, and its performer, without a workflow. */
async function performing(caseId: string): Promise<{ effect: OwedEffect; performer: EffectPerformer }> {
  const effect = (await house.casework.follow(caseId, null))?.effects.find(({ kind }) => kind === 'mail');
  if (effect === undefined) throw new Error('the case owes no mail');
  const mailer = new Mailer(house.log, smtp.url, 'vinh-danh@example.vn');
  let tries = 0;
  const attempt = (): { holder: string; number: number } => ({ holder: `try ${String((tries += 1))}`, number: tries });
  const performer = new EffectPerformer(
    house.casework,
    new EffectLeases(house.pool),
    new EffectOutcomes(house.log),
    mailer,
    attempt,
  );
  return { effect, performer };
}

async function failuresOf(caseId: string): Promise<string[]> {
  const { rows } = await house.pool.query<{ error: string }>(
    `select e.facts ->> 'error' as error from log.event e where e.type = 'EffectFailed' and e.stream_id = $1`,
    [`effects:${caseId}`],
  );
  return rows.map(({ error }) => error);
}

async function until(holds: () => Promise<boolean>, patience = 30_000): Promise<void> {
  for (const end = Date.now() + patience; ; await sleep(50)) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error(`did not come about within ${String(patience)} ms: ${holds.toString()}`);
  }
}

async function listenForMail(): Promise<string> {
  const server = createServer((socket) => {
    let data = false;
    let rest = '';
    const answer = (line: string): string => {
      if (data && line !== '.') return '';
      if (data) {
        data = false;
        smtp.taken += 1;
        return '250 taken\r\n';
      }
      if (smtp.refuses && line.startsWith('RCPT')) {
        smtp.refused += 1;
        return `450 4.2.1 <${address}>: mailbox of ${address} is busy\r\n`;
      }
      data = line.startsWith('DATA');
      return data ? '354 go on\r\n' : '250 yes\r\n';
    };
    socket.write('220 mail\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) socket.write(answer(line));
    });
  });
  smtp.server = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return `smtp://127.0.0.1:${typeof bound === 'object' && bound !== null ? String(bound.port) : ''}`;
}
