import { setTimeout as sleep } from 'node:timers/promises';
import { Casework } from '@vinhdanh/casework';
import type { Day } from '@vinhdanh/contracts';
import { momentOf } from '@vinhdanh/domain';
import { Clocks, EventLog, openPool } from '@vinhdanh/event-log';
import { anAppend, startTemporal, type RunningTemporal } from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { installCast, type Cast, type Installation } from './installation.js';
import { startApp, type App } from './process.js';

const Room = z.object({
  follow: z.object({ health: z.string(), attempts: z.int(), lastError: z.string().nullable() }),
  temporal: z.object({ pending: z.array(z.object({ type: z.string(), attempt: z.int() })) }),
});
const Ready = z.object({ parts: z.object({ workflows: z.object({ status: z.string(), stuck: z.int() }) }) });
const Listed = z.object({ items: z.array(z.object({ caseId: z.string() })) });

/** Moment of the first referrals; all acts of their first clock are due three weeks later. */
const referred = '2023-04-12T01:00:00.000Z';
const due = momentOf('2023-05-04', 'noon');
/** Milliseconds over which tries and log lines are counted. A tight loop makes thousands. */
const watched = 6000;

let temporal: RunningTemporal;
let installation: Installation;
let cast: Cast;
let owner: ReturnType<typeof openPool>;
let log: EventLog;
const apps: App[] = [];

beforeAll(async () => {
  temporal = await startTemporal();
  ({ installation, cast } = await installCast({ settings: { TEMPORAL_ADDRESS: temporal.address } }));
  owner = openPool(installation.database.ownerUrl);
  log = new EventLog(openPool(installation.database.appUrl));
}, 60_000);
afterAll(async () => {
  for (const app of apps) await app.end();
  await log.close();
  await owner.end();
  await installation.close();
  await temporal.stop();
});

const room = async (id: string) => Room.parse((await cast.clients.keeper.get(`/api/administration/cases/${id}`)).body);
const healthOf = async (id: string) => (await room(id)).follow.health;
const stuckCases = async () =>
  Listed.parse(
    (await cast.clients.keeper.get(`/api/administration/workflows?register=${cast.register}&group=stuck`)).body,
  ).items.map(({ caseId }) => caseId);
const advance = (to: Day) =>
  cast.clients.keeper.post(`/api/registers/${cast.register}/clock/advance`, { to: momentOf(to, 'noon') });
const dueActsOf = async (id: string) =>
  (await log.read(`nomination:${id}`))
    .map(({ type }) => type)
    .filter((type) => /^Deadline(Warned|Fell|Went)/u.test(type));
const allDone = ['DeadlineWarned', 'DeadlineWarned', 'DeadlineFellDue', 'DeadlineWentOverdue'];

/** Gives the ids of all acts that are due on a case to other commands, so that the log refuses each of them. */
async function takeDueIds(caseId: string): Promise<readonly string[]> {
  const pool = openPool(installation.database.appUrl);
  const followed = await new Casework(log, new Clocks(pool)).follow(caseId, null);
  if (followed === null || followed.due.length === 0) throw new Error('nothing is due');
  let version = followed.cursor.version;
  for (const { id } of followed.due) {
    const taken = anAppend(`nomination:${caseId}`, version, [{ document: 'x' }], {
      register: cast.register,
      live: true,
      nextMoment: due,
      occurredAt: referred,
    });
    const appended = await log.append({
      ...taken,
      commands: taken.commands.map((command) => ({ ...command, id })),
      events: taken.events.map((event) => ({ ...event, type: 'NameCorrected', commandId: id })),
    });
    if (appended.kind !== 'appended') throw new Error(JSON.stringify(appended));
    version = appended.version;
  }
  await pool.end();
  return followed.due.map(({ id }) => id);
}

/** The repair of the cause, which only the owner of the database can make: the ids are free again. */
async function freeIds(ids: readonly string[]): Promise<void> {
  await owner.query('alter table log.command disable trigger insert_only');
  await owner.query('update log.command set id = gen_random_uuid() where id = any ($1)', [ids]);
  await owner.query('alter table log.command enable always trigger insert_only');
}

/** The case that a restart frees, the one that a poke frees, and the ids that are taken from both. */
let restarted: string;
let poked: string;
let ids: readonly string[];
const repair = (id: string, act: 'restart' | 'poke') =>
  cast.clients.keeper.post(`/api/administration/cases/${id}/${act}`, { reason: 'Đã sửa lỗi' });
const goesOn = async (id: string) => {
  await expect.poll(() => dueActsOf(id), { timeout: 30_000, interval: 200 }).toEqual(allDone);
  await expect.poll(() => healthOf(id), { timeout: 30_000, interval: 200 }).toBe('level');
};

it('a case whose due act is refused each time is listed as stuck, seldom tried, and holds nobody up', async () => {
  restarted = (await cast.refer()).id;
  poked = (await cast.refer()).id;
  const sound = (await cast.refer()).id;
  const clocks = openPool(installation.database.appUrl);
  await new Clocks(clocks).set(cast.register, due);
  await clocks.end();
  ids = [...(await takeDueIds(restarted)), ...(await takeDueIds(poked))];
  const both = [restarted, poked].toSorted();
  const worker = await startApp('worker', installation.env);
  apps.push(worker, await startApp('projector', installation.env));

  // listed, with the reason, and counted by health
  await expect.poll(stuckCases, { timeout: 30_000, interval: 200 }).toEqual(both);
  await expect.poll(() => healthOf(sound), { timeout: 30_000, interval: 200 }).toBe('level');
  expect((await room(poked)).follow.lastError).toMatch(/each time in the same way: duplicate/u);
  await expect
    .poll(async () => Ready.parse((await cast.clients.keeper.get('/health/ready')).body).parts.workflows, {
      timeout: 5000,
    })
    .toEqual(expect.objectContaining({ status: 'degraded', stuck: 2 }));

  // no tight loop
  const before = { lines: worker.lines.length, tries: (await room(poked)).temporal.pending };
  expect(before.tries).toEqual([{ type: 'remind', attempt: expect.any(Number) }]);
  await sleep(watched);
  const after = await room(poked);
  expect(after.temporal.pending).toEqual(before.tries);
  expect(after.temporal.pending[0]?.attempt).toBeLessThanOrEqual(3);
  expect(worker.lines.length - before.lines).toBeLessThan(20);

  // the rest of the register goes on
  const late = (await cast.refer()).id;
  const advanced = await advance('2023-06-30');
  expect(advanced.body).toMatchObject({ now: momentOf('2023-06-30', 'noon'), except: expect.arrayContaining(both) });
  expect([await dueActsOf(sound), await dueActsOf(late)]).toEqual([allDone, allDone]);
  expect([await dueActsOf(restarted), await dueActsOf(poked)]).toEqual([[], []]);
  expect(await stuckCases()).toEqual(both);
}, 120_000);

it('a stuck case whose cause is mended goes on after a restart, and the other one stays behind', async () => {
  await freeIds(ids);
  expect((await repair(restarted, 'restart')).status).toBe(200);
  await goesOn(restarted);
  expect((await advance('2023-07-10')).body).toMatchObject({ except: [poked] });
}, 90_000);

it('a stuck case whose cause is mended goes on after a poke at once, not after ten minutes', async () => {
  expect((await repair(poked, 'poke')).status).toBe(200);
  await goesOn(poked);
  expect(await stuckCases()).toEqual([]);
  expect((await advance('2023-07-31')).body).toMatchObject({ except: [] });
}, 90_000);
