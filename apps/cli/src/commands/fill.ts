import { fillRegisters } from '../fill/fill.js';
import { findInstallation } from '../installation.js';
import { seconds } from '../play/report.js';
import { readArguments, UsageError } from './usage.js';

const help = `vinhdanh fill [--against URL] [--json]

Fills an installation with two registers. ninh-thuan-demo runs on the system's clock and has one finished case and one
case in each stage. training has a clock that is stopped at 22/3/2023 until somebody starts it. A second run changes
nothing.

  --against URL   the API (default: VINHDANH_URL, then the installation that "npm start" runs here)
  --json          print {password, accounts} as JSON on stdout, progress on stderr
  --help

The administrator's account comes from VINHDANH_ADMIN_USER and VINHDANH_ADMIN_PASSWORD. The demo accounts get the
password VINHDANH_DEMO_PASSWORD (at least 10 characters, not a common one). An installation with demo accounts must be
reachable on loopback only.
`;

const options = {
  against: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `vinhdanh fill`. @returns exit code 0. @throws FillError, Refused, Unreachable */
export async function fill(argv: readonly string[]): Promise<number> {
  const { values } = readArguments({ args: [...argv], options, strict: true }, help);
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const password = process.env['VINHDANH_DEMO_PASSWORD'] ?? '';
  if (password.length < 10) throw new UsageError('VINHDANH_DEMO_PASSWORD: ít nhất 10 ký tự / at least 10 characters');
  const out = values.json ? process.stderr : process.stdout;
  const started = performance.now();
  const { accounts, changed } = await fillRegisters(
    findInstallation(values.against, process.env),
    password,
    (line) => void out.write(`${line}\n`),
  );
  out.write(
    changed
      ? `Đã nạp dữ liệu mẫu. / The demo registers are filled. ${seconds(performance.now() - started)}\n`
      : 'Dữ liệu mẫu đã có sẵn. / The demo data exists already.\n',
  );
  if (values.json) {
    const listed = accounts.map(({ register, username, name, roles }) => ({
      register,
      username,
      name,
      role: roles.join(', '),
    }));
    process.stdout.write(`${JSON.stringify({ password, accounts: listed }, null, 2)}\n`);
  } else {
    for (const { register, username, name, roles } of accounts)
      out.write(`  ${register.padEnd(16)} ${username.padEnd(28)} ${password}  ${name} (${roles.join(', ')})\n`);
  }
  return 0;
}
