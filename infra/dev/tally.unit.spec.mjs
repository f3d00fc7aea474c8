import { describe, expect, it } from 'vitest';
import { add, closingLine, tallyOf } from './tally.mjs';

describe('what a suite came to', () => {
  it('is what the report counts', () => {
    expect(tallyOf({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }, 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 3,
    });
  });

  it('fails where no test ran, whatever the exit code says', () => {
    expect(tallyOf({ numPassedTests: 0, numFailedTests: 0 }, 0).failed).toBe(1);
    expect(tallyOf({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 4 }, 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 4,
    });
    expect(tallyOf(null, 0).failed).toBe(1);
  });

  it('fails where every test passed and the run ended badly: a file that does not load, an error outside any test', () => {
    expect(tallyOf({ numPassedTests: 7, numFailedTests: 0 }, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });
});

it('closes with one plain line', () => {
  expect(closingLine(add({ passed: 3, failed: 0, skipped: 1 }, { passed: 2, failed: 1, skipped: 0 }))).toBe(
    '5 passed, 1 failed, 1 skipped',
  );
});
