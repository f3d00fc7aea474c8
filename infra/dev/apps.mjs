import { join } from 'node:path';
import { behind } from './behind.mjs';
import { lastLines, runCommand } from './command.mjs';
import { readyLine } from './log-file.mjs';
import { compiledCode, dataDir, pinnedNode, root } from './places.mjs';
import { Trouble } from './trouble.mjs';

/**
 * Where the apps find their servers.
 * @typedef {{ databaseUrl: string, temporal: string, codecKeys: string, apiPort: number, uiUrl: string, setupToken:
 * string, demoPassword?: string, apiOwnerUrl?: string }} AppPlaces
 */

/** @param {AppPlaces} places */
export function appRecipes(places) {
  const shared = {
    DATABASE_URL: places.databaseUrl,
    TEMPORAL_ADDRESS: places.temporal,
    TEMPORAL_NAMESPACE: 'default',
    CODEC_KEYS: places.codecKeys,
    MODE: 'embedded',
  };
  const api = {
    API_HOST: '127.0.0.1',
    API_PORT: String(places.apiPort),
    TEMPORAL_UI_URL: places.uiUrl,
    DEMO_ACCOUNTS: 'true',
    SETUP_TOKEN: places.setupToken,
    DOCUMENTS_FOLDER: join(dataDir, 'documents'),
    CONSOLE_FOLDER: join(root, 'apps', 'console', 'dist'),
    ...(places.demoPassword ? { DEMO_PASSWORD: places.demoPassword } : {}),
  };
  return {
    projector: recipe('projector', shared),
    worker: behind(recipe('worker', shared)),
    api: recipe('api', { ...shared, ...api }),
  };
}

/** @param {string} name @param {Record<string, string>} settings @returns {import('./service.mjs').Recipe} */
function recipe(name, settings) {
  return {
    name,
    file: pinnedNode,
    args: ['--enable-source-maps', join(root, 'apps', name, 'dist', 'main.js')],
    cwd: root,
    env: { ...compiledCode, ...ownEnvironment(), ...settings },
    startMs: 120_000,
    ready: async (written) => readyLine(written),
  };
}

/** The user's own Temporal settings (TLS, API key) belong to another cluster than the one that we start. */
function ownEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^TEMPORAL_(?:TLS|API_KEY)/.test(name)));
}

/**
 * Brings the database's schema up to date and sets the application role's password.
 * @param {string} url of the owner @param {string} appPassword
 * @throws Trouble
 */
export async function migrate(url, appPassword) {
  const script = join(root, 'packages', 'event-log', 'dist', 'migrate-main.js');
  const { code, output } = await runCommand(pinnedNode, [script], {
    cwd: root,
    env: { ...process.env, DATABASE_OWNER_URL: url, APP_ROLE_PASSWORD: appPassword },
  });
  if (code === 0) return;
  throw new Trouble(
    'Không cập nhật được lược đồ cơ sở dữ liệu; xem các dòng trên.',
    'The database schema could not be brought up to date; see the lines above.',
    lastLines(output),
  );
}
