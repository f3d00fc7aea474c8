import type { ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cruiseHouse, parts } from './cruise.js';
import { undeclared, type Manifest } from './declared.js';
import { plants } from './planted.js';
import { root } from './root.js';

const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const Names = z.record(z.string(), z.string()).default({});
const PackageJson = z.object({ dependencies: Names, devDependencies: Names });
const TsConfig = z.object({ references: z.array(z.object({ path: z.string() })).default([]) });

const folders = globSync(['packages/*', 'apps/*', 'workflows', 'test'], { cwd: root }).filter((folder) =>
  existsSync(join(root, folder, 'package.json')),
);

function manifestOf(folder: string): Manifest {
  const { dependencies, devDependencies } = PackageJson.parse(json(`${folder}/package.json`));
  const compiled = folder !== 'apps/console' && folder !== 'test';
  const references = compiled ? TsConfig.parse(json(`${folder}/tsconfig.json`)).references : null;
  return {
    dependencies: Object.keys(dependencies),
    devDependencies: Object.keys(devDependencies),
    references: references === null ? null : references.map(({ path }) => join(folder, path)),
  };
}

describe('who may import whom', () => {
  let cruised: ICruiseResult;
  beforeAll(async () => {
    cruised = await cruiseHouse(root, parts);
  });

  it('every workspace names what it imports in its own package.json and tsconfig.json', () => {
    const manifests = new Map(folders.map((folder) => [folder, manifestOf(folder)]));
    expect(manifests.size).toBeGreaterThan(12);
    expect(undeclared(cruised.modules, manifests)).toEqual([]);
  });

  it('an undeclared import of a workspace is reported, and a development import where it runs in production', () => {
    const [given] = cruised.modules.filter(({ source }) => source === 'packages/policy/src/parse-pack.ts');
    if (given === undefined) throw new Error('parse-pack.ts was not read');
    const all = manifestOf('packages/policy');
    const report = (change: Partial<Manifest>): readonly string[] =>
      undeclared([given], new Map([['packages/policy', { ...all, ...change }]]));
    expect(report({})).toEqual([]);
    const without = all.dependencies.filter((name) => name !== '@vinhdanh/domain');
    expect(report({ dependencies: without })).toEqual(['packages/policy/package.json does not name @vinhdanh/domain']);
    expect(report({ dependencies: without, devDependencies: ['@vinhdanh/domain'] })).toEqual([
      expect.stringContaining('for development only'),
    ]);
    expect(report({ references: ['packages/contracts'] })).toEqual([
      'packages/policy/tsconfig.json does not reference packages/domain',
    ]);
  });

  it('a package from npm has the same range in all workspaces', () => {
    const ranges = new Map<string, Set<string>>();
    for (const folder of ['.', ...folders]) {
      const { dependencies, devDependencies } = PackageJson.parse(json(`${folder}/package.json`));
      for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies }))
        ranges.set(name, (ranges.get(name) ?? new Set()).add(range));
    }
    // openapi-typescript runs only on TypeScript 5; everything else is compiled by 7
    const several = [...ranges].filter(([name, named]) => named.size > 1 && name !== 'typescript');
    expect(several.map(([name]) => name)).toEqual([]);
  });

  it('no module breaks an import rule, and every part of the repository was read', () => {
    const { summary, modules } = cruised;
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);

    const read = modules.filter(
      ({ source }) => /^(packages|apps|workflows)\//.test(source) && !source.includes('node_modules'),
    );
    expect(read.length).toBeGreaterThanOrEqual(200);
    const sources = [
      'contracts',
      'domain',
      'policy',
      'event-log',
      'operations',
      'casework',
      'projections',
      'testkit',
    ].map((name) => `packages/${name}/src/`);
    for (const folder of [
      ...sources,
      'workflows/src/',
      'apps/api/src/',
      'apps/worker/src/',
      'apps/projector/src/',
      'apps/cli/src/',
    ]) {
      const imports = read
        .filter(({ source }) => source.startsWith(folder))
        .flatMap(({ dependencies }) => dependencies);
      expect(imports.length, `imports read in ${folder}`).toBeGreaterThan(5);
    }
  });
});

describe('the rules themselves', () => {
  let house = '';

  beforeAll(async () => {
    house = await realpath(await mkdtemp(join(tmpdir(), 'vinhdanh-planted-')));
  });
  afterAll(async () => {
    await rm(house, { recursive: true, force: true });
  });

  it('each import rule has a planted violation', async () => {
    const { ruleSet } = await extractDepcruiseOptions(join(root, '.dependency-cruiser.mjs'));
    const names = (ruleSet?.forbidden ?? []).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(10);
    expect([...new Set(plants.map(({ rule }) => rule))].toSorted()).toEqual([...names].toSorted());
  });

  it.each(plants.map((plant, number) => ({ ...plant, number, file: Object.keys(plant.files)[0] })))(
    '$rule: $file is reported',
    async ({ rule, files, file, number }) => {
      const planted = join(house, String(number));
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(planted, path)), { recursive: true });
        await writeFile(join(planted, path), text);
      }
      await writeFile(join(planted, 'package.json'), '{"name":"planted","type":"module"}');
      await symlink(join(root, 'node_modules'), join(planted, 'node_modules'));
      const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
      const { summary } = await cruiseHouse(planted, folders);
      expect(
        summary.violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name),
      ).toContain(rule);
    },
  );
});
