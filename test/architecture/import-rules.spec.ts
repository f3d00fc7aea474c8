import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruiseHouse, parts } from './cruise.js';
import { plants } from './planted.js';
import { root } from './root.js';

describe('who may import whom', () => {
  it('nobody in the house breaks a rule, and every part of it was read', async () => {
    const { summary, modules } = await cruiseHouse(root, parts);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);

    const read = modules.filter(
      ({ source }) => /^(packages|apps|workflows)\//.test(source) && !source.includes('node_modules'),
    );
    expect(read.length).toBeGreaterThanOrEqual(200);
    const folders = [
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
      ...folders,
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

  it('each has a planted violation', async () => {
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
