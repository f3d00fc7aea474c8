import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Workspace packages are read from src. `import` stays out of the list: vitest hands it to Node, whose `require` of a package would then get the ES module. */
const source = { resolve: { conditions: ['source', 'node'] }, ssr: { resolve: { conditions: ['source', 'node'] } } };

/** Suites on real servers share two cores with them: in CI a spec that ran out of time is tried once more, and is told as retried. */
const retry = process.env['CI'] === undefined ? 0 : 1;

/** Starts PostgreSQL and Temporal once per run, or takes those that the environment names. */
const servers = ['packages/testkit/src/global-setup.ts'];

export default defineConfig({
  test: {
    // vitest leaves a core free, which on two cores means one file after another; most specs wait for servers and clocks
    maxWorkers: Math.max(3, availableParallelism()),
    projects: [
      {
        ...source,
        test: {
          name: 'unit',
          // unit specs share no state, so that files of one worker share what they import
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
          include: [
            'packages/**/*.int.spec.ts',
            'apps/**/*.int.spec.ts',
            'infra/**/*.int.spec.mjs',
            'test/e2e/**/*.e2e.spec.ts',
            'test/chaos/**/*.e2e.spec.ts',
          ],
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
          retry,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        ...source,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.spec.ts'],
          globalSetup: [...servers, 'test/browser/house-setup.ts'],
          retry,
          // what a browser does takes a core; people at work at once in a file that lets them
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
