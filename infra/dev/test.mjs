// `npm test`: the same set-up as `npm start`, then every check and every suite, on servers of its own. The last line
// reads: N passed, N failed, N skipped.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { checks, passes } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { chromium } from './chromium.mjs';
import { checkMachine } from './machine.mjs';
import { root } from './places.mjs';
import { Progress } from './progress.mjs';
import { onStop } from './signals.mjs';
import { runSuite, runToEnd, suites, vitest } from './suites.mjs';
import { add, closingLine, nothing } from './tally.mjs';
import { temporalCli } from './temporal-cli.mjs';
import { readTestOptions, testHelp } from './test-options.mjs';
import { startTestServers } from './test-servers.mjs';
import { showTrouble, Trouble } from './trouble.mjs';

const progress = new Progress();
/** @type {{ env: Record<string, string>, stop: () => Promise<void> } | null} */
let servers = null;

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
  let tally = await runChecks(options.only.length === 0 ? checks : [], failures);
  // The apps run compiled code. Suites that need no server run from source, even if other code does not compile.
  for (const step of needServers ? ['compile', 'servers'] : []) {
    try {
      if (step === 'compile') await build(progress);
      else servers = cli ? await startTestServers(await cli, progress) : null;
    } catch (error) {
      showTrouble(error);
      failures.push(step);
      tally = add(tally, { ...nothing, failed: 1 });
    }
  }
  const browser = chosen.some(({ name }) => name === 'browser') ? await chromium(progress) : null;
  tally = add(
    tally,
    await runSuites(chosen, { ...servers?.env, ...(browser ? { CHROMIUM: browser } : {}) }, options, failures),
  );
  await servers?.stop();
  if (options.full) tally = add(tally, await runBench(failures));
  progress.say(failures.length > 0 ? `\nKhông đạt · failed: ${failures.join(', ')}` : '\nTất cả đều đạt · all passed');
  progress.say(closingLine(tally));
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

/** @param {readonly { name: string, run: readonly string[] }[]} wanted @param {string[]} failures */
async function runChecks(wanted, failures) {
  let tally = nothing;
  for (const check of wanted) {
    const well = await passes(check, progress);
    if (!well) failures.push(check.name);
    tally = add(tally, { ...nothing, [well ? 'passed' : 'failed']: 1 });
  }
  return tally;
}

/**
 * @param {readonly { name: string }[]} wanted @param {Record<string, string>} env
 * @param {import('./test-options.mjs').TestOptions} options @param {string[]} failures
 */
async function runSuites(wanted, env, options, failures) {
  const folder = join(root, 'node_modules', '.cache', 'vinh-danh');
  mkdirSync(folder, { recursive: true });
  let tally = nothing;
  for (const { name } of wanted) {
    const since = Date.now();
    progress.say(`\n── ${name}`);
    const got = await runSuite(
      name,
      { ...env, ...(options.full ? { VINHDANH_TEST_FULL: '1' } : {}) },
      folder,
      options.rest,
    );
    progress.say(
      `${got.failed > 0 ? '✗' : '✓'} ${name}: ${closingLine(got)} (${((Date.now() - since) / 1000).toFixed(1)} s)`,
    );
    if (got.failed > 0) failures.push(name);
    tally = add(tally, got);
  }
  return tally;
}

/** Only requires that the measurements run, whatever their figures on a busy machine. @param {string[]} failures */
async function runBench(failures) {
  progress.say('\n── bench');
  const code = await runToEnd(process.execPath, [join(root, 'infra', 'dev', 'bench.mjs'), '--quick'], {});
  if (code !== 0) failures.push('bench');
  return { ...nothing, [code === 0 ? 'passed' : 'failed']: 1 };
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
