import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { openApiDocument } from './document.js';
import { offlineApp } from './offline-app.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const run = (tool: string, ...parameters: readonly string[]) =>
  promisify(execFile)(join(root, tool), parameters, { cwd: root });

it('The console’s API types equal those of the API’s document (else: npm run console:types)', async () => {
  const folder = await mkdtemp(join(root, 'node_modules/.cache-console-types-'));
  try {
    const [document, types] = [join(folder, 'openapi.json'), join(folder, 'schema.gen.ts')];
    const app = await offlineApp();
    await writeFile(document, JSON.stringify(openApiDocument(app)));
    await run('apps/console/node_modules/.bin/openapi-typescript', document, '-o', types);
    await run('node_modules/.bin/oxfmt', '--with-node-modules', '-c', '.oxfmtrc.json', types);
    expect(await readFile(types, 'utf8')).toBe(
      await readFile(join(root, 'apps/console/src/api/schema.gen.ts'), 'utf8'),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
