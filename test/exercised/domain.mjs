// `npm run coverage:domain`: runs every specification of the domain and lists the commands, engine acts, events, guards
// and transitions that none of them exercises. Fails if there is one. packages/testkit/src/exercised.ts records what
// each scenario exercises.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name) => join(root, 'node_modules/.bin', name);

/** Not exercised by any scenario, with the reason. */
const elsewhere = new Map([
  ['event PersonalDataErased', 'written by the log itself; specified in packages/event-log'],
  [
    'event AchievementNamed',
    'written with the first record of an achievement; specified in packages/domain/src/achievement',
  ],
  ['event DocumentsCited', 'written beside the act that names files; specified in apps/api/test/documents.int.spec.ts'],
]);

/** @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(command, args, env = process.env) {
  const done = spawnSync(bin(command), args, { cwd: root, env, encoding: 'utf8' });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout}${done.stderr}`);
  process.exit(done.status ?? 1);
}

const folder = mkdtempSync(join(tmpdir(), 'domain-exercised-'));
try {
  run('tsc', ['-b', 'packages/domain']);
  run('vitest', ['run', '--project', 'unit', 'packages/domain/src'], { ...process.env, DOMAIN_COVERAGE: folder });
  const exercised = new Set(
    readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n')),
  );
  const { achievementEvents, nominationCommandNames, nominationEvents } =
    await import('../../packages/contracts/dist/index.js');
  const { clocksOfStage, guardsOf, transitions } = await import('../../packages/domain/dist/index.js');
  const { glossary } = await import('../../packages/contracts/dist/index.js');
  const engine = Object.keys(glossary.engineCommand);
  const wanted = [
    ...[...nominationCommandNames, ...engine].map((name) => `command ${name}`),
    ...Object.keys({ ...nominationEvents, ...achievementEvents }).map((type) => `event ${type}`),
    ...[...new Set(nominationCommandNames.flatMap((name) => guardsOf(name)))].map((name) => `guard ${name}`),
    ...Object.entries(clocksOfStage).flatMap(([stage, kinds]) => kinds.map((kind) => `clock ${stage} ${kind}`)),
    ...Object.entries(transitions).flatMap(([from, row]) =>
      Object.entries(row).map(([exit, to]) => `transition ${from} ${exit} ${to ?? 'rest'}`),
    ),
  ];
  const missing = wanted.filter((what) => !exercised.has(what) && !elsewhere.has(what));
  for (const what of missing) process.stdout.write(`not exercised: ${what}\n`);
  for (const [what, why] of elsewhere) process.stdout.write(`elsewhere: ${what} (${why})\n`);
  for (const kind of ['command', 'event', 'guard', 'clock', 'transition']) {
    const all = wanted.filter((what) => what.startsWith(`${kind} `));
    process.stdout.write(
      `${kind}s: ${all.filter((what) => !missing.includes(what)).length} of ${all.length} exercised\n`,
    );
  }
  process.exitCode = missing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
