import { runCommand } from './command.mjs';

/**
 * The Temporal development server.
 * @typedef {{ cli: string, port: number, uiPort: number | null, file: string, codecUrl?: string, durable?: boolean }}
 * TemporalPlace
 * `uiPort` null: no UI; `file`: its SQLite database; `durable: false`: no syncs at all, for tests
 */

/** @param {TemporalPlace} place @returns {import('./service.mjs').Recipe} */
export function temporalRecipe(place) {
  const address = `127.0.0.1:${place.port}`;
  const ui = place.uiPort === null ? ['--headless'] : [`--ui-port=${place.uiPort}`, '--ui-ip=127.0.0.1'];
  const codec = place.codecUrl ? [`--ui-codec-endpoint=${place.codecUrl}`] : [];
  // Write-ahead logging with relaxed syncs doubles SQLite's throughput. The log in PostgreSQL leads, so a workflow lost
  // in a power failure starts again from it.
  const pragmas = [
    '--sqlite-pragma=journal_mode=wal',
    `--sqlite-pragma=synchronous=${place.durable === false ? 'off' : 'normal'}`,
  ];
  const env = environment();
  const ask = (/** @type {string[]} */ ...args) =>
    runCommand(
      place.cli,
      ['operator', ...args, '--address', address, '--command-timeout', '5s', '--disable-config-file'],
      { env, timeoutMs: 10_000 },
    );
  return {
    name: 'temporal',
    file: place.cli,
    args: [
      'server',
      'start-dev',
      '--ip=127.0.0.1',
      `--port=${place.port}`,
      ...ui,
      ...codec,
      `--db-filename=${place.file}`,
      ...pragmas,
      '--log-level=warn',
      '--log-format=json',
      '--disable-config-file',
    ],
    env,
    startMs: 90_000,
    ready: async () => {
      if ((await ask('cluster', 'health')).code !== 0) return false;
      // Finished runs stay readable for a quarter, the longest duration of a stage.
      return (await ask('namespace', 'update', '--namespace', 'default', '--retention', '90d')).code === 0;
    },
  };
}

/** The user's own Temporal settings must not direct our requests to another cluster. */
function environment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}
