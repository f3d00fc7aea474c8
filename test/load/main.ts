import { freshDatabase, startPostgres } from '@vinhdanh/testkit';
import { parseArgs } from 'node:util';
import { Installation } from '../installation/installation.js';
import { fillRegister, openCases } from '../installation/register.js';
import { appendLoad } from './append-load.js';
import { catchUpLoad } from './catch-up-load.js';
import { commandLoad, wholeHouseLoad } from './command-load.js';
import { levelLoad } from './level-load.js';
import { reportMemory } from './memory.js';
import { NoopTemporal } from './noop-temporal.js';
import { Report } from './report.js';
import { full, niceness, postgres, quick, type Plan } from './settings.js';
import { visibleLoad } from './visible-load.js';

const help = `npm run bench -- [--quick] [--json FILE] [--only append|house|command] [--profile FOLDER]
Measures on servers of its own; --quick takes a tenth of the time and says less. Leave the machine alone meanwhile.
--profile writes a CPU profile of the API into FOLDER (read it in a browser's developer tools); the figures of such a
run are no measurement.`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string' },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const plan = values.quick ? quick : full;
const report = new Report();
console.log(`${plan.rounds} rounds of ${plan.roundMs / 1000} s each, contenders in turn; median [least … greatest]`);
console.log(
  'PostgreSQL commits to disk (fsync, synchronous_commit and full_page_writes on) for every contender; ' +
    postgres.settings.join(', '),
);
if (values.only === undefined || values.only === 'append') await append(plan);
if (values.only !== 'append') await house(plan);
if (values.json !== undefined) report.write(values.json);
const missed = report.measured.filter(({ met }) => met === false);
console.log(missed.length === 0 ? 'all goals met' : `goals missed: ${missed.map(({ id }) => id).join(', ')}`);

async function append(of: Plan): Promise<void> {
  const server = await startPostgres(postgres);
  try {
    await appendLoad(await freshDatabase(server.url), of, report);
  } finally {
    await server.stop();
  }
}

async function house(of: Plan): Promise<void> {
  const installation = await Installation.start({ postgres, apps: ['projector', 'worker'], niceness });
  try {
    await installation.startApp(
      'api',
      {},
      { nodeArguments: values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] },
    );
    await reportMemory(installation, 'at-rest', report);
    const register = await fillRegister(installation, 'bench');
    const cases = await openCases(register, of.cases);
    if (values.only !== 'command') {
      await visibleLoad(register, cases, of, report);
      await levelLoad(installation, register, cases, 100, of.steadySeconds, report);
      await levelLoad(installation, register, cases, 200, of.steadySeconds, report);
      await catchUpLoad(installation, register, cases, report);
      await wholeHouseLoad(register, cases, of, report);
      await reportMemory(installation, 'under-load', report);
    }
    await installation.app('worker').end();
    await installation.app('projector').end();
    const temporal = await NoopTemporal.start(installation.temporal?.address ?? '');
    try {
      await commandLoad(installation, register, cases, temporal, of, report);
    } finally {
      await temporal.stop();
    }
  } finally {
    await installation.stop();
  }
}
