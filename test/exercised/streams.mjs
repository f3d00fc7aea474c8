// `npm run streams:record`: runs every specification of the domain and keeps a few of the recorded streams, which
// together have every event in every place of a case, and every event with each set of facts. They are written to
// packages/casework/streams, where a specification folds them; packages/testkit/src/exercised.ts records them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'packages/casework/streams');
const { evolve, initial } = await import('../../packages/domain/dist/index.js');

/** @typedef {{ readonly type: string, readonly version: number, readonly facts: Record<string, unknown> }} Event */
/** @typedef {{ readonly events: readonly Event[], readonly has: ReadonlySet<string> }} Stream */

/** @returns {Event[][]} the streams of all scenarios */
function recorded() {
  const folder = mkdtempSync(join(tmpdir(), 'domain-streams-'));
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', 'packages/domain/src'],
      { cwd: root, env: { ...process.env, DOMAIN_STREAMS: folder }, encoding: 'utf8', maxBuffer: 2 ** 27 },
    );
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
    /** @type {Map<string, Event[]>} */
    const streams = new Map();
    for (const file of readdirSync(folder))
      for (const line of readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)) {
        const { scenario, event } = JSON.parse(line);
        streams.set(scenario, [...(streams.get(scenario) ?? []), event]);
      }
    return [...streams.values()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The features of a stream: each event with the place in which it happened, and with its facts.
 * @param {readonly Event[]} events
 */
function shown(events) {
  const has = new Set();
  let state = initial;
  for (const event of events) {
    const at = state.kind === 'absent' ? 'absent' : `${state.progress.stage}/${state.progress.substate}`;
    const facts = Object.entries(event.facts).filter(([, value]) => value !== null);
    has.add(`${event.type} at ${at}`);
    has.add(
      `${event.type} with ${facts
        .map(([name]) => name)
        .toSorted()
        .join(' ')}`,
    );
    state = evolve(state, event);
  }
  return has;
}

/**
 * The streams whose events are consecutive and fold.
 * @param {readonly Event[]} events
 * @returns {Stream[]}
 */
function folding(events) {
  try {
    return events.every(({ version }, index) => version === index + 1) ? [{ events, has: shown(events) }] : [];
  } catch {
    return [];
  }
}

const streams = recorded().flatMap(folding);
const wanted = new Set(streams.flatMap(({ has }) => [...has]));
/** @type {Stream[]} */
const chosen = [];
while (wanted.size > 0) {
  const gain = (/** @type {Stream} */ { has, events }) =>
    [...has].filter((what) => wanted.has(what)).length / (20 + events.length);
  const best = streams.reduce((one, other) => (gain(other) > gain(one) ? other : one));
  chosen.push(best);
  for (const what of best.has) wanted.delete(what);
}

const named = Object.fromEntries(
  chosen.map(({ events }, index) => [`stream-${String(index + 1).padStart(3, '0')}`, events]),
);
mkdirSync(kept, { recursive: true });
writeFileSync(join(kept, 'specifications.json.gz'), gzipSync(JSON.stringify(named), { level: 9 }));
process.stdout.write(`${streams.length} streams, kept ${chosen.length}\n`);
