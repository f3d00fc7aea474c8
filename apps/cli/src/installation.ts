import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const State = z.looseObject({
  apiUrl: z.url(),
  admin: z.looseObject({ username: z.string(), password: z.string() }).optional(),
});

/** An installation, with its administrator's account. */
export interface Installation {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** No installation is named and none runs here, or its administrator's password is unknown. */
export class NoInstallation extends Error {
  override readonly name = 'NoInstallation';
}

/**
 * Address of the API: `--against`, then VINHDANH_URL, then the entry of `npm start` in `.data/state.json`.
 * @throws NoInstallation
 */
export function findUrl(against: string | undefined, env: NodeJS.ProcessEnv): string {
  const url = against ?? env['VINHDANH_URL'] ?? readState(env)?.apiUrl;
  if (url !== undefined) return url;
  throw new NoInstallation(
    'Không tìm thấy hệ thống đang chạy: chạy "npm start" trước, hoặc nêu --against URL.\n' +
      'No installation found: run "npm start" first, or name one with --against URL (or VINHDANH_URL).',
  );
}

/**
 * The installation with its administrator: VINHDANH_ADMIN_USER and VINHDANH_ADMIN_PASSWORD, else those of
 * `.data/state.json`.
 * @throws NoInstallation
 */
export function findInstallation(against: string | undefined, env: NodeJS.ProcessEnv): Installation {
  const url = findUrl(against, env);
  const state = readState(env);
  const username = env['VINHDANH_ADMIN_USER'] ?? state?.admin?.username;
  const password = env['VINHDANH_ADMIN_PASSWORD'] ?? state?.admin?.password;
  if (username !== undefined && password !== undefined) return { url, username, password };
  throw new NoInstallation(
    'Chưa có tài khoản quản trị: đặt VINHDANH_ADMIN_USER và VINHDANH_ADMIN_PASSWORD.\n' +
      'No administrator account is known: set VINHDANH_ADMIN_USER and VINHDANH_ADMIN_PASSWORD.',
  );
}

function readState(env: NodeJS.ProcessEnv): z.infer<typeof State> | null {
  const folder = env['VINHDANH_DATA'] ?? env['DATA_DIR'] ?? findUpwards('.data');
  try {
    return State.parse(JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8')));
  } catch {
    return null;
  }
}

function findUpwards(name: string): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    try {
      readFileSync(join(folder, name, 'state.json'));
      return join(folder, name);
    } catch {
      if (dirname(folder) === folder) return name;
    }
  }
}
