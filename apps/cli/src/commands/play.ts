import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { findInstallation } from '../installation.js';
import { play, type Played } from '../play/play.js';
import { seconds } from '../play/report.js';
import { modeNames } from '../play/story-run.js';
import { loadStory } from '../story/load.js';
import { Story } from '../story/schema.js';
import { readArguments, UsageError } from './usage.js';

const help = `vinhdanh play FILE… [options]

Plays stories over the public API, each in a register of its own, and prints each step with a tick or its differences.
Stops at the first step that differs, and exits with 1.

  --against URL      the API to play against (default: VINHDANH_URL, then the installation that "npm start" runs here)
  --mode MODE        stepped: live cases on a simulated clock (default)
                     historical: the same acts entered from papers, by one account on behalf of the story's people
                     running: live cases on a running simulated clock, which stops while somebody acts
  --speed SPEED      mode running: speed of the clock near the days of the steps (default 1d/s)
  --schema           only print the JSON Schema of stories
  --json FILE        write the registers, cases and times of the play into FILE
  --keep             print the accounts of the register, so that you can sign in afterwards
  --help

The administrator's name and password come from VINHDANH_ADMIN_USER and VINHDANH_ADMIN_PASSWORD, or from the state file
of "npm start".
`;

const options = {
  against: { type: 'string' },
  mode: { type: 'string', default: 'stepped' },
  speed: { type: 'string', default: '1d/s' },
  schema: { type: 'boolean', default: false },
  json: { type: 'string' },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const Mode = z.enum(modeNames);

/** `vinhdanh play`. @returns exit code: 0 everything is as the stories say, 1 something differs */
export async function playFiles(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    { args: [...argv], options, allowPositionals: true, strict: true },
    help,
  );
  if (values.help) return print(help);
  if (values.schema) return print(`${JSON.stringify(z.toJSONSchema(Story, { io: 'input' }), null, 2)}\n`);
  const mode = Mode.safeParse(values.mode);
  if (!mode.success) throw new UsageError(`--mode: một trong / one of ${modeNames.join(', ')}\n\n${help}`);
  if (positionals.length === 0)
    throw new UsageError(`Cần ít nhất một tệp kịch bản. / Name at least one story file.\n\n${help}`);

  // All stories are read before the first is played, so that a mistake in the last one shows at once.
  const stories = positionals.map((file) => ({ file, story: loadStory(file) }));
  const installation = findInstallation(values.against, process.env);
  const all: Played[] = [];
  const line = (text: string): void => void print(`${text}\n`);
  for (const { file, story } of stories) {
    const played = await play(installation, story, {
      mode: mode.data,
      speed: values.speed,
      name: basename(file),
      print: line,
    });
    all.push(played);
    if (values.keep)
      for (const { key, username, password } of played.people)
        if (username !== null) line(`  ${key}: ${username} / ${password ?? ''}`);
    if (!played.green) break;
  }
  if (all.length > 1) {
    const green = all.filter((played) => played.green).length;
    const milliseconds = all.reduce((sum, played) => sum + played.milliseconds, 0);
    line(`${green} of ${stories.length} stories green, ${seconds(milliseconds)}`);
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
  return all.every((played) => played.green) ? 0 : 1;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
