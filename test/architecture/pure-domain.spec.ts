import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './root.js';

const tsc = (...options: string[]) =>
  spawnSync(join(root, 'node_modules/.bin/tsc'), options, { encoding: 'utf8', cwd: root });

describe('packages/domain compiles in a world without clock, network, files or timers', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vinhdanh-domain-'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const compile = async (name: string, text: string) => {
    await writeFile(join(folder, `${name}.ts`), text);
    const project = join(folder, `${name}.json`);
    const compilerOptions = { rootDir: '.', outDir: 'out', tsBuildInfoFile: `out/${name}` };
    await writeFile(
      project,
      JSON.stringify({
        extends: join(root, 'packages/domain/tsconfig.json'),
        compilerOptions,
        include: [],
        files: [`${name}.ts`],
        references: [],
      }),
    );
    return tsc('-p', project, '--noEmit', '--composite', 'false', '--incremental', 'false');
  };

  it('the settings of the domain name no ambient types', () => {
    const { stdout } = tsc('-p', 'packages/domain', '--showConfig');
    expect(JSON.parse(stdout)).toMatchObject({ compilerOptions: { types: [], lib: ['es2024'], strict: true } });
  });

  it('the domain compiles pure code', async () => {
    const { status, stdout } = await compile(
      'pure',
      'export const later = (day: string): string => day.slice(0, 4);\n',
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it.each([
    ['process', 'export const home = process.env;\n', "Cannot find name 'process'"],
    ['network', "export const page = fetch('http://localhost');\n", "Cannot find name 'fetch'"],
    ['timers', 'export const timer = setTimeout(() => 0, 1);\n', "Cannot find name 'setTimeout'"],
    [
      'files',
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
      "Cannot find name 'node:fs'",
    ],
    ['console', "export const say = () => console.log('x');\n", "Cannot find name 'console'"],
  ])('the domain rejects %s', async (name, text, message) => {
    const { status, stdout } = await compile(name, text);
    expect(status).not.toBe(0);
    expect(stdout.replaceAll('"', "'")).toContain(message);
  });
});
