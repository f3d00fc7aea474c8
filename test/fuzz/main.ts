import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { z } from 'zod';
import { Installation } from '../installation/installation.js';
import { actorNames, prepareGround, type ActorName, type Ground } from './actors.js';

const help = `npm run fuzz -- [--cases N] [--seconds N] [--only PATTERN] [--as officer|administrator] [--seed N]
Sends made-up requests to the API of an installation of its own, and compares the answers with the OpenAPI document.
--cases    random requests per operation and actor, beside those that try each limit of its schema (default 40)
--seconds  longest run of one actor (default 1500)
--only     only operations whose id matches, for example '^Draft\\.'
--seed     the same seed makes up the same requests (default 1)`;

/** Requests of all actors together; a whole run that makes fewer has failed. */
const leastRequests = 10_000;
const settings = fileURLToPath(new URL('../../test/fuzz/schemathesis.toml', import.meta.url));

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    as: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  say(help);
  process.exit(0);
}

/** What schemathesis reports of one run. */
const Report = z.looseObject({
  running_time: z.number().nullable(),
  stop_reason: z.string(),
  operations: z.looseObject({ selected: z.number(), tested: z.number() }).nullable(),
  test_cases: z.looseObject({ generated: z.number(), unique_failures: z.number(), errored: z.number() }),
});
type Report = z.infer<typeof Report>;

const executable = process.env['SCHEMATHESIS'] ?? '';
const wanted = actorNames.filter((name) => values.as === undefined || values.as === name);
if (executable === '' || wanted.length === 0) {
  say(help);
  process.exit(2);
}

const house = await Installation.start({ postgres: {} });
const folder = await mkdtemp(join(tmpdir(), 'vinhdanh-fuzz-'));
let faults: readonly string[];
try {
  const ground = await prepareGround(house);
  await copyFile(settings, join(folder, 'schemathesis.toml'));
  for (const [name, entries] of Object.entries(ground.known))
    await writeFile(join(folder, `${name}.dict`), entries.map((entry) => `"${entry}"\n`).join(''));
  faults = await fuzz(ground);
} finally {
  await house.stop();
  await rm(folder, { recursive: true, force: true });
}
for (const fault of faults) say(`✗ ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

/** Runs schemathesis once for each actor. @returns what is wrong; empty = nothing */
async function fuzz(ground: Ground): Promise<readonly string[]> {
  const wrong: string[] = [];
  let requests = 0;
  for (const name of wanted) {
    const { code, report } = await runAs(name, ground);
    requests += report.test_cases.generated;
    const { generated, unique_failures: failures, errored } = report.test_cases;
    say(
      `${name}: ${report.operations?.tested} operations, ${generated} requests, ${failures} failures, ` +
        `${errored} errors, ${Math.round(report.running_time ?? 0)} s, ${report.stop_reason}`,
    );
    if (code !== 0) wrong.push(`${name}: schemathesis exited with ${code}`);
    // without it, the later requests were all refused for lack of a session
    const { status } = await ground.actors[name].send('GET', '/api/session');
    if (status !== 200) wrong.push(`${name}: the session did not outlive the run (${status})`);
  }
  say(`in all: ${requests} requests`);
  const narrowed = values.only !== undefined || values.as !== undefined;
  if (!narrowed && requests < leastRequests) wrong.push(`fewer than ${leastRequests} requests`);
  return wrong;
}

async function runAs(name: ActorName, ground: Ground): Promise<{ readonly code: number; readonly report: Report }> {
  const { cookie = '', 'x-csrf-token': csrf = '' } = ground.actors[name].headers;
  const file = join(folder, `${name}.json`);
  const args = [
    ...['--config-file', join(folder, 'schemathesis.toml'), 'run', `${house.url}/api/openapi.json`],
    ...['--max-examples', values.cases, '--max-time', values.seconds, '--seed', values.seed],
    ...['--report-json-path', file],
    ...(values.only === undefined ? [] : ['--include-operation-id-regex', values.only]),
  ];
  const child = spawn(executable, args, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SESSION: cookie.slice(cookie.indexOf('=') + 1), FUZZ_CSRF: csrf },
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
  return { code, report: Report.parse(JSON.parse(await readFile(file, 'utf8'))) };
}
