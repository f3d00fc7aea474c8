// `npm run fuzz -- [options]`: sends thousands of made-up requests to the API of an installation of its own, and
// compares every answer with the OpenAPI document. Exits with `skipped` where Python is missing.
import { join } from 'node:path';
import { runNode } from './cli.mjs';
import { root } from './places.mjs';
import { pythonOnPath, schemathesis } from './schemathesis.mjs';
import { skipped } from './step.mjs';
import { temporalCli } from './temporal-cli.mjs';

const python = await pythonOnPath();
if (python === null) {
  process.stderr.write(
    '! Bỏ qua kiểm thử ngẫu nhiên API: cần Python 3.11 trở lên có venv (Debian: python3-venv).\n' +
      '  The API is not fuzzed: Python 3.11 or later with venv is needed (Debian: python3-venv).\n',
  );
  process.exit(skipped);
}
await runNode(
  join(root, 'dist', 'fuzz', 'main.js'),
  process.argv.slice(2),
  ['tsconfig.build.json', 'test'],
  async (progress) => ({
    TEMPORAL_CLI: await temporalCli(progress),
    SCHEMATHESIS: await schemathesis(python, progress),
  }),
);
