import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble } from './trouble.mjs';

/**
 * The user for PostgreSQL when the stack runs as root: PostgreSQL refuses to run as root.
 * @typedef {{ uid: number, gid: number, name: string, prefix: string[] }} OtherUser
 */

/**
 * The user under which PostgreSQL runs.
 * @param {string} dataDir an existing one keeps its owner
 * @param {readonly string[]} needed paths that the user must reach
 * @returns {OtherUser | null} null: as we are
 * @throws Trouble where root has no way to run it as another user here
 */
export function postgresUser(dataDir, needed) {
  const own = process.getuid?.() ?? 0;
  if (own !== 0) {
    const owner = statSync(dataDir, { throwIfNoEntry: false })?.uid;
    if (owner === undefined || owner === own) return null;
    throw new Trouble(
      `${dataDir} thuộc người dùng khác (uid ${owner}): đã được tạo khi chạy bằng root. ` +
        'Chạy lại bằng root, hoặc xoá thư mục dữ liệu bằng root.',
      `${dataDir} belongs to another user (uid ${owner}): root created it. ` +
        'Start as root again, or have root remove the data folder.',
    );
  }
  const user = ownerOf(dataDir) ?? known('postgres') ?? create() ?? known('nobody');
  if (!user) {
    throw new Trouble(
      'PostgreSQL không chạy được bằng root và máy không có người dùng postgres. ' +
        'Tạo một người dùng (useradd --system postgres), hoặc chạy bằng người dùng thường.',
      'PostgreSQL refuses to run as root, and this machine has no user postgres. ' +
        'Create one (useradd --system postgres), or start as an ordinary user.',
    );
  }
  const closed = needed.map((path) => closedFor(path, user)).find(Boolean);
  if (!closed) return { ...user, prefix: [] };
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((file) => existsSync(file));
  if (!setpriv) {
    throw new Trouble(
      `Người dùng ${user.name} (chạy PostgreSQL thay root) không vào được ${closed}. ` +
        'Chuyển thư mục dự án sang chỗ khác, ví dụ /opt, hoặc chạy bằng người dùng thường.',
      `The user ${user.name}, who runs PostgreSQL for root, cannot enter ${closed}. ` +
        'Move the project elsewhere, such as /opt, or start as an ordinary user.',
    );
  }
  // The clone may be in a folder that others cannot enter, such as root's home: the user gets the capability to pass
  // through it, without becoming root. Without the secure bit, access(2) would ignore the capability, and initdb uses
  // access(2) to look for postgres beside it.
  const pass = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override', '--securebits', '+no_setuid_fixup'];
  return {
    ...user,
    prefix: [setpriv, '--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups', ...pass],
  };
}

/**
 * The first folder on the way to `path` (or the path itself) that the user cannot enter.
 * @param {string} path @param {{ uid: number, gid: number }} user
 */
export function closedFor(path, user) {
  for (let at = path; ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat) {
      const mode = stat.uid === user.uid ? stat.mode >> 6 : stat.gid === user.gid ? stat.mode >> 3 : stat.mode;
      if ((mode & 1) === 0) return at;
    }
    if (dirname(at) === at) return null;
  }
}

/** @param {string} dataDir */
function ownerOf(dataDir) {
  const stat = statSync(dataDir, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid, name: String(stat.uid) } : null;
}

/** @param {string} name */
function known(name) {
  const line = passwd()
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid), name };
}

function passwd() {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}

function create() {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'ignore',
    });
    return known('postgres');
  } catch {
    return null;
  }
}
