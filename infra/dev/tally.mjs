/** The result of a run of tests. @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Readonly<Tally>} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @param {Tally} one @param {Tally} other @returns {Tally} */
export function add(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped };
}

/**
 * The result of a suite, from vitest's JSON report and exit code. Each file that cannot be loaded or set up counts as a
 * failure, beside its tests that failed; so does an error outside any test, or a suite in which no test ran.
 * @param {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number,
 * testResults?: readonly { status: string, assertionResults: readonly { status: string }[] }[] } | null} report
 * null = there is none
 * @param {number} code
 * @returns {Tally}
 */
export function tallyOf(report, code) {
  const passed = report?.numPassedTests ?? 0;
  const unready = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = (report?.numFailedTests ?? 0) + unready;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const unwell = (code !== 0 && failed === 0) || passed + failed === 0;
  return { passed, failed: failed + (unwell ? 1 : 0), skipped };
}

/** The closing line. @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
