import { openPool, EventLog, Clocks } from '@vinhdanh/event-log';
import { type FilledRegister, support } from '../installation/register.js';
import type { Installation } from '../installation/installation.js';
import { randomUUID } from 'node:crypto';
import { LeanClient } from './lean-client.js';
import { closedLoop, interleave, over } from './measure.js';
import type { NoopTemporal } from './noop-temporal.js';
import { OwnStreams } from './own-streams.js';
import { rawInsert } from './raw-insert.js';
import type { Report } from './report.js';
import { clientCounts, type Plan } from './settings.js';

const streamsRegister = 'bench-raw';

/**
 * Compares a command over HTTP (session, rights, decide, append, view) with a raw INSERT of the same rows, and with a
 * no-op Temporal update, in turn. The API and PostgreSQL run; projector and worker are stopped, because a raw INSERT
 * needs neither. `whole-house` shows what they cost on the same cores.
 */
export async function commandLoad(
  house: Installation,
  register: FilledRegister,
  cases: readonly string[],
  temporal: NoopTemporal,
  plan: Plan,
  report: Report,
): Promise<void> {
  const pool = openPool(house.database.appUrl, { max: Math.max(...clientCounts), applicationName: 'bench' });
  // the application may not write to the log but by its functions
  const owner = openPool(house.ownerUrl, { max: Math.max(...clientCounts), applicationName: 'bench-raw' });
  const log = new EventLog(pool);
  try {
    await new Clocks(pool).create(streamsRegister, { kind: 'system' });
    for (const clients of clientCounts) {
      const raw = Array.from({ length: clients }, () => new OwnStreams(streamsRegister, 8));
      for (const own of raw) for (const birth of own.births()) await log.append(birth);
      const command = await commands(register, cases, clients);
      const results = await interleave(plan.rounds, {
        raw: () => closedLoop(clients, plan.roundMs, (client) => rawInsert(owner, next(raw, client))),
        command: () => closedLoop(clients, plan.roundMs, command.once),
        temporal: () => temporal.round(clients, plan.roundMs),
      });
      command.close();
      const [against, update] = [`raw-insert.beside-command.${clients}`, `temporal-noop-update.${clients}`];
      report.add(against, over(results, 'raw', 'perSecond'), 'per second');
      report.add(update, over(results, 'temporal', 'perSecond'), 'per second');
      report.add(`${update}.p99`, over(results, 'temporal', 'p99'), 'ms');
      const perSecond = over(results, 'command', 'perSecond');
      report.add(`command-http.${clients}`, perSecond, 'per second', {
        against,
        ...(clients === 32 ? { goal: { atLeast: 0.25 } } : {}),
      });
      report.add(`command-http.${clients}.against-temporal`, perSecond, 'per second', {
        against: update,
        ...(clients === 32 ? { goal: { atLeast: 5 } } : {}),
      });
      report.add(`command-http.${clients}.p50`, over(results, 'command', 'p50'), 'ms');
      report.add(
        `command-http.${clients}.p99`,
        over(results, 'command', 'p99'),
        'ms',
        clients === 32 ? { goal: { below: 25 } } : {},
      );
      failures(report, results.get('command') ?? []);
    }
  } finally {
    await log.close();
    await owner.end();
    await pool.end();
  }
}

/** The same command while projector and worker run. */
export async function wholeHouseLoad(
  register: FilledRegister,
  cases: readonly string[],
  plan: Plan,
  report: Report,
): Promise<void> {
  const command = await commands(register, cases, 32);
  const results = await interleave(plan.rounds, { command: () => closedLoop(32, plan.roundMs, command.once) });
  command.close();
  report.add('command-http.32.whole-house', over(results, 'command', 'perSecond'), 'per second');
  report.add('command-http.32.whole-house.p50', over(results, 'command', 'p50'), 'ms');
  report.add('command-http.32.whole-house.p99', over(results, 'command', 'p99'), 'ms');
  failures(report, results.get('command') ?? []);
}

interface Commands {
  readonly once: (client: number) => Promise<void>;
  readonly close: () => void;
}

/** Each client has a connection of its own and cycles through its own share of the cases. */
async function commands({ officer }: FilledRegister, cases: readonly string[], clients: number): Promise<Commands> {
  const connections = await Promise.all(
    Array.from({ length: clients }, () => LeanClient.open(officer.url, officer.headers)),
  );
  const turns = Array.from({ length: clients }, (_, client) => client);
  const body = JSON.stringify({ type: 'log-support', input: support });
  return {
    once: async (client) => {
      const turn = turns[client] ?? 0;
      turns[client] = turn + clients;
      const status = await connections[client]?.post(
        `/api/nominations/${cases[turn % cases.length] ?? ''}/commands`,
        body,
        randomUUID(),
      );
      if (status !== 200) throw new Error(`a command returned status ${status}`);
    },
    close: () => connections.forEach((connection) => connection.close()),
  };
}

function next(all: readonly OwnStreams[], client: number): ReturnType<OwnStreams['next']> {
  const own = all[client];
  if (own === undefined) throw new RangeError(`no client ${client}`);
  return own.next();
}

function failures(report: Report, rounds: readonly { readonly failures: number }[]): void {
  const count = rounds.reduce((sum, round) => sum + round.failures, 0);
  if (count > 0) report.note(`${count} commands failed`);
}
