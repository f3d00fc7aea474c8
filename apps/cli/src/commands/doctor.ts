import { Unreachable } from '../client/problem.js';
import { findUrl } from '../installation.js';
import { readArguments } from './usage.js';

const help = `vinhdanh doctor [--against URL]

Reads the installation's health (/health/ready) and prints it. Exits with 1 if a part is down.
`;

const options = { against: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } } as const;

/** `vinhdanh doctor`. @returns exit code: 0 healthy, 1 not healthy. @throws Unreachable if nothing answers */
export async function doctor(argv: readonly string[]): Promise<number> {
  const { values } = readArguments({ args: [...argv], options, strict: true }, help);
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const url = new URL('/health/ready', findUrl(values.against, process.env));
  const answer = await ask(url);
  const body: unknown = await answer.json().catch(() => null);
  process.stdout.write(`${url.href} -> ${answer.status}\n${JSON.stringify(body, null, 2)}\n`);
  return answer.ok ? 0 : 1;
}

async function ask(url: URL): Promise<Response> {
  try {
    return await fetch(url);
  } catch (error) {
    throw new Unreachable(
      `Không kết nối được ${url.href}. Kiểm tra hệ thống có đang chạy không ("npm start").\n` +
        `Nothing answers at ${url.href}. Check that the installation is running ("npm start"). ` +
        `(${String(error instanceof Error ? (error.cause ?? error) : error)})`,
    );
  }
}
