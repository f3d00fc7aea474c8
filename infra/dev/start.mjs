// `npm start`: everything on one machine, from a fresh clone to a running installation. Runs on Node 20 without any
// package installed.
import { join, relative } from 'node:path';
import { openAdministrator } from './administrator.mjs';
import { appRecipes, migrate } from './apps.mjs';
import { behind } from './behind.mjs';
import { fillRegisters, runTrainingClock } from './fill.mjs';
import { beginAnew } from './fresh.mjs';
import { checkMachine, prepare } from './machine.mjs';
import { portSetting, readStartOptions, startHelp } from './options.mjs';
import { dataDir, root } from './places.mjs';
import { otherUsers, sharedPorts } from './other-users.mjs';
import { pickPort } from './port.mjs';
import { appUrl, hasCluster, ownerUrl, postgresRecipe } from './postgres.mjs';
import { Progress } from './progress.mjs';
import { secretsIn } from './secrets.mjs';
import { onStop } from './signals.mjs';
import { Stack } from './stack.mjs';
import { changeState } from './state-file.mjs';
import { temporalRecipe } from './temporal-server.mjs';
import { showTrouble, Trouble } from './trouble.mjs';
import { welcome } from './welcome.mjs';

const administrator = 'admin';

/** @param {string[]} argv */
async function main(argv) {
  const options = readStartOptions(argv);
  if (options.help) return void process.stdout.write(startHelp);
  checkMachine();
  const wanted = {
    api: portSetting('API_PORT', 3000),
    postgres: portSetting('POSTGRES_PORT', 54_329),
    temporal: portSetting('TEMPORAL_PORT', 7233),
    ui: portSetting('TEMPORAL_UI_PORT', 8233),
  };
  const progress = new Progress();
  const stack = new Stack(dataDir, (line) => progress.say(line));
  await stack.open();
  let stopped = false;
  const stop = async () => {
    stopped = true;
    progress.stopping();
    await stack.stop();
    progress.say('Đã dừng tất cả · everything has stopped');
  };
  onStop(stop);
  try {
    if (options.fresh) await beginAnew(dataDir, options.yes);
    await run(options, wanted, stack, progress);
  } catch (error) {
    if (stopped) return;
    showTrouble(error);
    await stack.stop();
    process.exit(error instanceof Trouble ? 1 : 70);
  }
}

/**
 * @param {import('./options.mjs').StartOptions} options
 * @param {Ports} wanted
 * @param {Stack} stack
 * @param {Progress} progress
 */
async function run(options, wanted, stack, progress) {
  const since = Date.now();
  const cluster = join(dataDir, 'postgres');
  const stateFile = join(dataDir, 'state.json');
  const secrets = secretsIn(join(dataDir, 'secrets.json'), hasCluster(cluster));
  const cli = await prepare(progress);
  const ports = await pickPorts(wanted, progress);
  const shared = sharedPorts(otherUsers(process.getuid?.() ?? 0), [ports.temporal, ports.ui]);
  if (shared !== null) progress.say(shared);
  // Only the user who started the stack may read logs and workflows, also on a shared machine.
  process.umask(0o077);

  const { ownerPassword: password, superPassword } = secrets;
  const place = { dir: cluster, port: ports.postgres, password, superPassword, durable: true };
  const task = progress.task('Khởi động · starting');
  const apiUrl = `http://127.0.0.1:${ports.api}`;
  const uiUrl = `http://127.0.0.1:${ports.ui}`;
  const admin = { username: administrator, password: secrets.adminPassword };
  try {
    task.note('PostgreSQL, Temporal');
    const temporal = {
      cli,
      port: ports.temporal,
      uiPort: ports.ui,
      file: join(dataDir, 'temporal.db'),
      codecUrl: `${apiUrl}/api/codec`,
    };
    await Promise.all([
      stack.start(await postgresRecipe(place, stack.say)),
      stack.start(behind(temporalRecipe(temporal))),
    ]);
    task.note('lược đồ · schema');
    await migrate(ownerUrl(place), secrets.appPassword);
    task.note('projector, worker, API');
    const places = {
      temporal: `127.0.0.1:${ports.temporal}`,
      codecKeys: secrets.codecKeys,
      apiPort: ports.api,
      uiUrl,
      setupToken: secrets.setupToken,
      demoPassword: secrets.demoPassword,
    };
    const apps = appRecipes({ ...places, databaseUrl: appUrl(place, secrets.appPassword) });
    await Promise.all([apps.projector, apps.worker, apps.api].map((recipe) => stack.start(recipe)));
    stack.answersAt(apiUrl);
    task.done('Đã chạy: PostgreSQL, Temporal, projector, worker, API · all parts run');
  } catch (error) {
    task.fail();
    throw error;
  }
  let state = changeState(stateFile, { apiUrl, temporalUiUrl: uiUrl, admin });
  await openAdministrator(apiUrl, secrets.setupToken, admin);
  if (!state.filled && !options.empty) {
    const demo = await fillRegisters(apiUrl, admin, secrets.demoPassword, progress);
    state = changeState(stateFile, { filled: new Date().toISOString(), demo });
  }
  if (options.speed) {
    await runTrainingClock(apiUrl, admin, options.speed);
    progress.say(
      `✓ Đồng hồ sổ training chạy ${options.speed} · the training register's clock runs at ${options.speed}`,
    );
  }
  progress.say(welcome(state, relative(root, stack.logs) || stack.logs, Date.now() - since));
}

/** @typedef {{ api: number, postgres: number, temporal: number, ui: number }} Ports */

/** @param {Ports} wanted @param {Progress} progress @returns {Promise<Ports>} */
async function pickPorts(wanted, progress) {
  /** @type {Set<number>} */
  const taken = new Set();
  const pick = async (/** @type {string} */ name, /** @type {number} */ port) => {
    const got = await pickPort(port, taken);
    taken.add(got);
    if (got !== port)
      progress.say(`! Cổng ${port} đang bận; ${name} dùng ${got} · port ${port} is busy; ${name} takes ${got}`);
    return got;
  };
  return {
    api: await pick('API', wanted.api),
    postgres: await pick('PostgreSQL', wanted.postgres),
    temporal: await pick('Temporal', wanted.temporal),
    ui: await pick('Temporal UI', wanted.ui),
  };
}

main(process.argv.slice(2)).catch((error) => {
  showTrouble(error);
  process.exit(error instanceof Trouble ? 1 : 70);
});
