#!/usr/bin/env node
import { PackError } from '@vinhdanh/policy';
import { Refused, Unreachable } from './client/problem.js';
import { doctor } from './commands/doctor.js';
import { fill } from './commands/fill.js';
import { playFiles } from './commands/play.js';
import { policy } from './commands/policy.js';
import { UsageError } from './commands/usage.js';
import { FillError } from './fill/account.js';
import { NoInstallation } from './installation.js';
import { UnknownUnit } from './play/register.js';
import { StoryError } from './story/load.js';

const commands = { play: playFiles, fill, doctor, policy } as const;

const help = `vinhdanh: plays stories against an installation of Vinh Danh, fills it and checks it, over its public API

  vinhdanh play FILE…     play stories, each in a register of its own
  vinhdanh fill           fill the demo and the training register
  vinhdanh doctor         show the installation's health
  vinhdanh policy         compare or check policy packs

Each command explains itself with --help.
`;

/** Exit codes: 0 done, 1 something differs or is not healthy, 2 wrong usage, 69 nothing answers. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help);
    return name === undefined ? 2 : 0;
  }
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (command === undefined) throw new UsageError(`Không có lệnh "${name}". / Unknown command "${name}".\n\n${help}`);
  return command(rest);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = complain(error);
}

function complain(error: unknown): number {
  if (
    error instanceof UsageError ||
    error instanceof StoryError ||
    error instanceof PackError ||
    error instanceof NoInstallation ||
    error instanceof UnknownUnit
  ) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  if (error instanceof Unreachable) {
    process.stderr.write(`${error.message}\n`);
    return 69;
  }
  if (error instanceof Refused) {
    const { remedy } = error.problem;
    process.stderr.write(`${error.message}\n${remedy === undefined ? '' : `${remedy.vi} / ${remedy.en}\n`}`);
    return 1;
  }
  if (error instanceof FillError) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
