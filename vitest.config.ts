import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Workspace packages are read from src. `import` is not in the list: vitest passes it to Node, whose `require` of a
 * package would then get the ES module.
 */
const source = { resolve: { conditions: ['source', 'node'] }, ssr: { resolve: { conditions: ['source', 'node'] } } };

/**
 * Suites on real servers share two cores with them: in CI a spec that ran out of time is tried once more and reported
 * as retried.
 */
const retry = process.env['CI'] === undefined ? 0 : 1;

/** Starts PostgreSQL and Temporal once per run, or uses those that the environment names. */
const servers = ['packages/testkit/src/global-setup.ts'];

/** Each installs Temporal's runtime, of which a process has one. */
const workerSpecs = ['apps/worker/**/*.int.spec.ts'];

/** Suites that run at the same time, as `npm test` runs them. */
const lanes = Number(process.env['VINHDANH_TEST_LANES'] ?? 1);

/**
 * Files at a time. vitest leaves a core free, which on two cores means one file after another; most specs wait for
 * servers and clocks.
 */
const workers = lanes > 1 ? Math.max(2, availableParallelism()) : Math.max(3, availableParallelism());

export default defineConfig({
  test: {
    maxWorkers: workers,
    projects: [
      {
        ...source,
        test: {
          name: 'unit',
          // unit specs share no state, so files of one worker share their imports
          isolate: false,
          include: [
            'packages/**/*.unit.spec.ts',
            'apps/**/*.unit.spec.ts',
            'workflows/**/*.unit.spec.ts',
            'infra/**/*.unit.spec.mjs',
          ],
        },
      },
      {
        ...source,
        test: {
          name: 'integration',
          // each file has a database of its own; files of one worker process share what they import
          isolate: false,
          include: [
            'packages/**/*.int.spec.ts',
            'apps/**/*.int.spec.ts',
            'infra/**/*.int.spec.mjs',
            'test/e2e/**/*.e2e.spec.ts',
            'test/chaos/**/*.e2e.spec.ts',
          ],
          exclude: workerSpecs,
          globalSetup: servers,
          retry,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...source,
        test: {
          name: 'integration-worker',
          include: workerSpecs,
          globalSetup: servers,
          retry,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...source,
        test: {
          name: 'story',
          include: ['test/stories/**/*.spec.ts'],
          globalSetup: servers,
          // stories at once in the file that plays them all
          maxConcurrency: 2,
          retry,
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
      {
        ...source,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.spec.ts'],
          globalSetup: [...servers, 'test/browser/house-setup.ts'],
          retry,
          // a browser test occupies a core; files whose people work concurrently say so
          maxWorkers: Math.max(2, availableParallelism()),
          maxConcurrency: Math.max(2, availableParallelism()),
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      // `npm run screenshots`: pictures for docs/, no test
      {
        ...source,
        test: {
          name: 'screenshots',
          include: ['test/browser/**/*.shots.ts'],
          globalSetup: [...servers, 'test/browser/house-setup.ts'],
          hookTimeout: 180_000,
        },
      },
      {
        ...source,
        test: {
          name: 'replay',
          include: ['test/replay/**/*.spec.ts'],
          globalSetup: servers,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...source,
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.spec.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
