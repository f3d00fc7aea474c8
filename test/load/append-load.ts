import { Clocks, EventLog, openPool, Sequencer } from '@vinhdanh/event-log';
import type { FreshDatabase } from '@vinhdanh/testkit';
import { closedLoop, interleave, over } from './measure.js';
import { OwnStreams } from './own-streams.js';
import { rawInsert } from './raw-insert.js';
import type { Report } from './report.js';
import { clientCounts, type Plan } from './settings.js';

const register = 'bench-append';

/** Compares the append alone with a raw INSERT of the same rows. */
export async function appendLoad(database: FreshDatabase, plan: Plan, report: Report): Promise<void> {
  const pool = openPool(database.appUrl, { max: Math.max(...clientCounts), applicationName: 'bench' });
  // The application's role may not write the tables.
  const raw = openPool(database.ownerUrl, { max: Math.max(...clientCounts), applicationName: 'bench-raw' });
  const log = new EventLog(pool);
  const sequencer = new Sequencer(pool);
  try {
    await new Clocks(pool).create(register, { kind: 'system' });
    for (const clients of clientCounts) {
      const forRaw = await streams(log, clients);
      const forAppend = await streams(log, clients);
      const results = await interleave(plan.rounds, {
        raw: () => closedLoop(clients, plan.roundMs, (client) => rawInsert(raw, at(forRaw, client).next())),
        append: () =>
          closedLoop(clients, plan.roundMs, async (client) => {
            const appended = await log.append(at(forAppend, client).next());
            if (appended.kind !== 'appended') throw new Error(`the append returned ${appended.kind}`);
          }),
      });
      report.add(`raw-insert.${clients}`, over(results, 'raw', 'perSecond'), 'per second');
      report.add(`raw-insert.${clients}.p99`, over(results, 'raw', 'p99'), 'ms');
      report.add(`append.${clients}`, over(results, 'append', 'perSecond'), 'per second', {
        against: `raw-insert.${clients}`,
        ...(clients === 32 ? { goal: { atLeast: 0.5 } } : {}),
      });
      report.add(`append.${clients}.p99`, over(results, 'append', 'p99'), 'ms');
    }
    const begin = performance.now();
    let numbered = 0;
    for (let taken = 1; taken > 0; numbered += taken) ({ taken } = await sequencer.sequence(5000));
    const perSecond = (numbered * 1000) / (performance.now() - begin);
    report.add('sequencer', { value: perSecond, least: perSecond, greatest: perSecond }, 'per second');
  } finally {
    await log.close();
    await raw.end();
    await pool.end();
  }
}

async function streams(log: EventLog, clients: number): Promise<OwnStreams[]> {
  const all = Array.from({ length: clients }, () => new OwnStreams(register, 8));
  for (const own of all) for (const birth of own.births()) await log.append(birth);
  return all;
}

function at(all: readonly OwnStreams[], client: number): OwnStreams {
  const own = all[client];
  if (own === undefined) throw new RangeError(`no client ${client}`);
  return own;
}
