import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { streamId } from '@vinhdanh/contracts';
import { EventLog, openPool } from '@vinhdanh/event-log';

/** Where the streams of stories are kept, for the specification that folds them. */
const folder = join(process.cwd(), 'packages/casework/streams');

/** Removes what was recorded before. */
export async function clearStreams(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Writes the events of each case of a story as `{story}.{case}.json`, one event on a line, without personal data. */
export async function recordStreams(
  databaseUrl: string,
  story: string,
  cases: Readonly<Record<string, string>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const pool = openPool(databaseUrl, { max: 1 });
  const log = new EventLog(pool);
  try {
    for (const [about, caseId] of Object.entries(cases)) {
      const events = await log.read(streamId('nomination', caseId));
      const lines = events.map((event) => JSON.stringify(event)).join(',\n');
      await writeFile(join(folder, `${story}.${about}.json`), `[\n${lines}\n]\n`);
    }
  } finally {
    await log.close();
    await pool.end();
  }
}
