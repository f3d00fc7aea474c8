import { join } from 'node:path';
import { root } from './places.mjs';
import { runToEnd } from './suites.mjs';
import { nothing } from './tally.mjs';

/** Exit code of a step that could not run on this machine and has said why. Automake's test driver uses it so. */
export const skipped = 77;

/**
 * Runs a script of this folder as one step of the tests.
 * @param {string} script @param {readonly string[]} args
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runStep(script, args) {
  return tallyOfStep(await runToEnd(process.execPath, [join(root, 'infra', 'dev', script), ...args], {}));
}

/** @param {number} code the step's exit code @returns {import('./tally.mjs').Tally} */
export function tallyOfStep(code) {
  if (code === skipped) return { ...nothing, skipped: 1 };
  return { ...nothing, [code === 0 ? 'passed' : 'failed']: 1 };
}
