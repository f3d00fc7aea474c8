// `npm test`: the same set-up as `npm start`, then every check and every suite, on servers of its own. The last line
// reads: N passed, N failed, N skipped.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { checksBeside, firstChecks, passes } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { chromium, chromiumShell } from './chromium.mjs';
import { checkMachine } from './machine.mjs';
import { root } from './places.mjs';
import { Progress } from './progress.mjs';
import { onStop } from './signals.mjs';
import { runStep } from './step.mjs';
import { runSuite, suites, vitest } from './suites.mjs';
import { add, closingLine, nothing } from './tally.mjs';
import { temporalCli } from './temporal-cli.mjs';
import { readTestOptions, testHelp } from './test-options.mjs';
import { startTestServers } from './test-servers.mjs';
import { showTrouble, Trouble } from './trouble.mjs';

const progress = new Progress();
/** @type {{ env: Record<string, string>, stop: () => Promise<void> } | null} */
let servers = null;
const began = Date.now();
/** What `npm test` may take on two idle cores. */
const wholeMs = 600_000;
/**
 * Steps of `--full` that are no suites, with their arguments. Of `bench` it only requires that the measurements run,
 * whatever their figures on a busy machine.
 * @type {readonly (readonly [name: string, ...args: string[]])[]}
 */
const longSteps = [['fuzz'], ['bench', '--quick']];
/**
 * Settings by which suites find servers and browsers; null = no suite needs them.
 * @typedef {Promise<Record<string, string>> | null} Place
 * @typedef {{ servers: Place, browsers: Place }} Places
 */
/** What has run, with its time. @type {{ name: string, seconds: number }[]} */
const finished = [];

/** @param {string[]} argv @returns {Promise<number>} exit code */
async function main(argv) {
  const options = readTestOptions(
    argv,
    suites.map(({ name }) => name),
  );
  if (options.help) {
    process.stdout.write(testHelp);
    return 0;
  }
  checkMachine();
  onStop(async () => servers?.stop());
  const chosen = suites.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const needServers = options.watch || chosen.some((suite) => suite.servers);
  const cli = needServers ? temporalCli(progress) : null;
  cli?.catch(() => undefined);
  await ensureInstalled(progress);
  if (options.watch) {
    await build(progress);
    servers = cli ? await startTestServers(await cli, progress) : null;
    const code = await vitest(['watch', ...options.rest], servers?.env ?? {});
    await servers?.stop();
    return code;
  }
  /** @type {string[]} */
  const failures = [];
  const whole = options.only.length === 0;
  let tally = await runChecks('checks first', whole ? firstChecks : [], failures);
  /** @param {string} step @param {unknown} error */
  const failed = (step, error) => {
    showTrouble(error);
    failures.push(step);
    tally = add(tally, { ...nothing, failed: 1 });
  };
  // The apps run compiled code. Suites that need no server run from source, even if other code does not compile.
  if (needServers) await build(progress).catch((error) => failed('compile', error));
  /** @type {Places} */
  const places = {
    servers: cli
      ? startServers(cli).catch((error) => {
          failed('servers', error);
          return {};
        })
      : null,
    browsers: chosen.some(({ name }) => name === 'browser') ? findBrowsers() : null,
  };
  const parts = await Promise.all([
    runChecks('checks beside', whole ? checksBeside : [], failures),
    runSuites(chosen, places, options, failures),
  ]);
  tally = parts.reduce(add, tally);
  await servers?.stop();
  if (options.full) for (const [name, ...args] of longSteps) tally = add(tally, await runLong(name, args, failures));
  progress.say(failures.length > 0 ? `\nKhông đạt · failed: ${failures.join(', ')}` : '\nTất cả đều đạt · all passed');
  for (const { name, seconds } of finished) progress.say(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
  progress.say(`${secondsSince(began).padStart(7)} s  tổng cộng · in all`);
  if (whole && !options.full && Date.now() - began > wholeMs)
    progress.say('! Quá 10 phút · more than 10 minutes: CONTRIBUTING.md, "Keep the tests fast"');
  progress.say(closingLine(tally));
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

/**
 * Starts the servers.
 * @param {Promise<string>} cli the temporal executable
 * @returns {Promise<Record<string, string>>} where they are, as the suites read it
 */
async function startServers(cli) {
  servers = await startTestServers(await cli, progress);
  return servers.env;
}

/** Where the browsers are, as test/browser reads it. @returns {Promise<Record<string, string>>} */
async function findBrowsers() {
  const browser = await chromium(progress);
  const shell = browser === null ? null : await chromiumShell(progress);
  return { ...(browser ? { CHROMIUM: browser } : {}), ...(shell ? { CHROMIUM_SHELL: shell } : {}) };
}

/** @param {string} name @param {readonly import('./checks.mjs').Check[]} wanted @param {string[]} failures */
async function runChecks(name, wanted, failures) {
  const since = Date.now();
  let tally = nothing;
  for (const check of wanted) {
    const well = await passes(check, progress);
    if (!well) failures.push(check.name);
    tally = add(tally, { ...nothing, [well ? 'passed' : 'failed']: 1 });
  }
  if (wanted.length > 0) finished.push({ name, seconds: (Date.now() - since) / 1000 });
  return tally;
}

/**
 * Runs suites, one after another within a lane. Those that need no servers do not wait for them, because building
 * Temporal takes minutes.
 * @param {readonly (typeof suites)[number][]} wanted
 * @param {Places} places
 * @param {import('./test-options.mjs').TestOptions} options @param {string[]} failures
 */
async function runSuites(wanted, places, options, failures) {
  const folder = join(root, 'node_modules', '.cache', 'vinh-danh');
  mkdirSync(folder, { recursive: true });
  const lanes = [...new Set(wanted.map(({ lane }) => lane))].map((lane) =>
    wanted.filter((suite) => suite.lane === lane),
  );
  const beside = lanes.length > 1;
  const settings = {
    ...(options.full ? { VINHDANH_TEST_FULL: '1' } : {}),
    ...(beside ? { VINHDANH_TEST_LANES: String(lanes.length) } : {}),
  };
  let tally = nothing;
  const run = async (/** @type {(typeof suites)[number]} */ suite) => {
    const { name } = suite;
    const env = {
      ...(suite.servers ? await places.servers : null),
      ...(name === 'browser' ? await places.browsers : null),
      ...settings,
    };
    const since = Date.now();
    progress.say(`\n── ${name}`);
    const say = beside ? (/** @type {string} */ line) => progress.say(line) : undefined;
    const got = await runSuite(name, env, folder, options.rest, say);
    finished.push({ name, seconds: (Date.now() - since) / 1000 });
    progress.say(`${got.failed > 0 ? '✗' : '✓'} ${name}: ${closingLine(got)} (${secondsSince(since)} s)`);
    if (got.failed > 0) failures.push(name);
    tally = add(tally, got);
  };
  await Promise.all(
    lanes.map(async (lane) => {
      for (const suite of lane) await run(suite);
    }),
  );
  return tally;
}

/** @param {number} since */
const secondsSince = (since) => ((Date.now() - since) / 1000).toFixed(1);

/** @param {string} name @param {readonly string[]} args @param {string[]} failures */
async function runLong(name, args, failures) {
  const since = Date.now();
  progress.say(`\n── ${name}`);
  const tally = await runStep(`${name}.mjs`, args);
  finished.push({ name, seconds: (Date.now() - since) / 1000 });
  if (tally.failed > 0) failures.push(name);
  return tally;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  async (error) => {
    showTrouble(error);
    await servers?.stop();
    process.stdout.write(`${closingLine({ ...nothing, failed: 1 })}\n`);
    process.exit(error instanceof Trouble ? 1 : 70);
  },
);
