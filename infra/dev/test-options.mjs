import { parseArgs } from 'node:util';
import { Trouble } from './trouble.mjs';

export const testHelp = `npm test -- [options] [name of a test file …]

Installs, compiles, checks format, lint, types and import rules, and runs every suite on servers of its own.

  --only unit,story   only these suites, without the checks: unit, architecture, integration, replay, story
  --full              longer runs of what takes longer (npm run test:full)
  --watch             run again whatever a change touches (npm run test:watch)
  --help              this page
`;

/** @typedef {{ only: string[], full: boolean, watch: boolean, help: boolean, rest: string[] }} TestOptions */

/** @param {string[]} argv @param {readonly string[]} known names of suites @returns {TestOptions} @throws Trouble */
export function readTestOptions(argv, known) {
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  let parsed;
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { only: { type: 'string' }, full: flag, watch: flag, help: { ...flag, short: 'h' } },
    });
  } catch (error) {
    throw new Trouble(
      'Không hiểu tuỳ chọn. Xem: npm test -- --help',
      `${error instanceof Error ? error.message : String(error)} See: npm test -- --help`,
    );
  }
  const { values, positionals } = parsed;
  const only = values.only ? values.only.split(',') : [];
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Trouble(
      `Không có bộ kiểm thử ${unknown.join(', ')}; có: ${known.join(', ')}.`,
      `Unknown suite: ${unknown.join(', ')}. Known suites: ${known.join(', ')}.`,
    );
  }
  return { only, full: values.full, watch: values.watch, help: values.help, rest: positionals };
}
