import { freshDatabase, startPostgres } from '@vinhdanh/testkit';
import { parseArgs } from 'node:util';
import { appendLoad } from './append-load.js';
import { Report } from './report.js';
import { full, postgres, quick } from './settings.js';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'string' }, only: { type: 'string' } } });
const plan = values.quick ? quick : full;
const report = new Report();

const server = await startPostgres(postgres);
try {
  const database = await freshDatabase(server.url);
  await appendLoad(database, plan, report);
} finally {
  await server.stop();
}
if (values.json !== undefined) report.write(values.json);
