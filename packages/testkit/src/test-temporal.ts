import type { RunningTemporal } from './temporal.js';

/**
 * The Temporal server that the test run started or was given (`VINHDANH_TEST_TEMPORAL` = host:port).
 * @throws Error outside a vitest project that has the global set-up
 */
export function testTemporal(): RunningTemporal {
  const address = process.env['VINHDANH_TEST_TEMPORAL'];
  if (address === undefined || address === '')
    throw new Error(
      'VINHDANH_TEST_TEMPORAL is not set: run this suite through vitest, whose global set-up starts Temporal',
    );
  return { address, namespace: 'default', pid: null, stop: () => Promise.resolve() };
}
