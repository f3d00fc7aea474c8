import { expect, it } from 'vitest';
import { skipped, tallyOfStep } from './step.mjs';

it.each([
  [0, { passed: 1, failed: 0, skipped: 0 }],
  [1, { passed: 0, failed: 1, skipped: 0 }],
  [skipped, { passed: 0, failed: 0, skipped: 1 }],
])('a step that exits with %i counts as %j', (code, tally) => expect(tallyOfStep(code)).toEqual(tally));
