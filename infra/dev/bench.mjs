// `npm run bench -- [--quick] [--json FILE]`: compares the product with raw PostgreSQL and Temporal, on servers of its
// own.
import { join } from 'node:path';
import { runNode } from './cli.mjs';
import { root } from './places.mjs';
import { temporalCli } from './temporal-cli.mjs';

await runNode(
  join(root, 'dist', 'load', 'main.js'),
  process.argv.slice(2),
  ['tsconfig.build.json', 'test'],
  async (progress) => ({
    TEMPORAL_CLI: await temporalCli(progress),
  }),
);
