import { describe, expect, it } from 'vitest';
import { add, closingLine, tallyOf } from './tally.mjs';

describe('what a suite came to', () => {
  it('the result of a suite is what its report counts', () => {
    expect(tallyOf({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }, 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 3,
    });
  });

  it('a suite fails where no test ran, whatever its exit code', () => {
    expect(tallyOf({ numPassedTests: 0, numFailedTests: 0 }, 0).failed).toBe(1);
    expect(tallyOf({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 4 }, 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 4,
    });
    expect(tallyOf(null, 0).failed).toBe(1);
  });

  it('a file whose set-up fails counts as a failure, beside the failed tests of other files', () => {
    const testResults = [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'skipped' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    const report = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 1, testResults };
    expect(tallyOf(report, 1)).toEqual({ passed: 2, failed: 2, skipped: 1 });
    expect(tallyOf(report, 0).failed).toBe(2);
  });

  it('a suite fails where every test passed but a file does not load or an error occurs outside any test', () => {
    expect(tallyOf({ numPassedTests: 7, numFailedTests: 0 }, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });
});

it('the closing line states the figures plainly', () => {
  expect(closingLine(add({ passed: 3, failed: 0, skipped: 1 }, { passed: 2, failed: 1, skipped: 0 }))).toBe(
    '5 passed, 1 failed, 1 skipped',
  );
});
