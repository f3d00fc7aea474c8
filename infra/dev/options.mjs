import { parseArgs } from 'node:util';
import { Trouble } from './trouble.mjs';

export const startHelp = `npm start -- [tuỳ chọn · options]

Cài, biên dịch, khởi động PostgreSQL, Temporal, projector, worker, API trên máy này; Ctrl-C dừng tất cả.
Installs, compiles, starts PostgreSQL, Temporal, projector, worker and API on this machine; Ctrl-C stops it all.

  --fresh         xoá dữ liệu, bắt đầu lại · erase the data and begin anew (asks first)
  --yes           không hỏi lại · do not ask
  --speed 1d/s    chạy đồng hồ của sổ training: 1 ngày mỗi giây (s, m, h, d) ·
                  start the training register's clock, one day a second
  --empty         không nạp dữ liệu trình diễn · do not fill the demo and training registers
  --help          trang này · this page

Biến môi trường · environment:
  API_PORT 3000, POSTGRES_PORT 54329, TEMPORAL_PORT 7233, TEMPORAL_UI_PORT 8233
                  cổng muốn dùng; bận thì lấy cổng khác · wanted ports; a busy one is replaced by another
  VINHDANH_DATA   thư mục dữ liệu, mặc định .data · folder of the data, .data unless set
  TEMPORAL_CLI    tệp temporal có sẵn · a temporal executable to use
  LOG_LEVEL, SMTP_URL, SMTP_FROM
                  chuyển cho các tiến trình · handed to the processes
`;

/**
 * The options of `npm start`.
 * @typedef {{ fresh: boolean, yes: boolean, speed: string | null, empty: boolean, help: boolean }} StartOptions
 */

/** @param {string[]} argv @returns {StartOptions} @throws Trouble for an unknown option or an impossible value */
export function readStartOptions(argv) {
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: { fresh: flag, yes: flag, empty: flag, help: { ...flag, short: 'h' }, speed: { type: 'string' } },
    }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Trouble('Không hiểu tuỳ chọn. Xem: npm start -- --help', `${why} See: npm start -- --help`);
  }
  const { fresh, yes, empty, help, speed } = values;
  if (speed !== undefined && !isSpeed(speed)) {
    throw new Trouble(
      `--speed ${speed}: viết theo mẫu 1d/s (1 ngày mỗi giây), 6h/s, 30m/s.`,
      `--speed ${speed}: use a value such as 1d/s (one day per second), 6h/s or 30m/s.`,
    );
  }
  return { fresh, yes, empty, help, speed: speed ?? null };
}

/** Business time per second of real time: a number with s, m, h or d, in the API's format. @param {string} text */
export function isSpeed(text) {
  return /^(?:\d+(?:\.\d+)?)[smhd]\/s$/.test(text) && Number.parseFloat(text) > 0;
}

/** A port from the environment. @param {string} name @param {number} fallback @throws Trouble */
export function portSetting(name, fallback, env = process.env) {
  const text = env[name];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Trouble(
    `${name}=${text}: phải là số cổng từ 1 đến 65535.`,
    `${name}=${text}: must be a port number from 1 to 65535.`,
  );
}
