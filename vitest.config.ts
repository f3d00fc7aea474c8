import { defineConfig } from 'vitest/config';

const source = { resolve: { conditions: ['source', 'node', 'import', 'default'] }, ssr: { resolve: { conditions: ['source', 'node', 'import', 'default'] } } };

export default defineConfig({
  test: {
    projects: [
      { ...source, test: { name: 'unit', include: ['packages/**/*.unit.spec.ts', 'apps/**/*.unit.spec.ts', 'workflows/**/*.unit.spec.ts'] } },
      {
        ...source,
        test: {
          name: 'integration',
          include: ['packages/**/*.int.spec.ts', 'apps/**/*.int.spec.ts', 'test/e2e/**/*.e2e.spec.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { ...source, test: { name: 'story', include: ['test/stories/**/*.spec.ts'], testTimeout: 120_000, hookTimeout: 180_000 } },
      { ...source, test: { name: 'replay', include: ['test/replay/**/*.spec.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      { ...source, test: { name: 'architecture', include: ['test/architecture/**/*.spec.ts'], testTimeout: 60_000 } },
    ],
  },
});
