import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './root.js';

const json = (path: string): { readonly name: string; readonly version: string } =>
  // package.json of this repository
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  JSON.parse(readFileSync(join(root, path), 'utf8')) as { name: string; version: string };

describe('The version of the product', () => {
  const workspaces = globSync(
    ['packages/*/package.json', 'apps/*/package.json', 'workflows/package.json', 'test/package.json'],
    {
      cwd: root,
    },
  );

  it('the version of the product is the same in every workspace', () => {
    expect(workspaces.length).toBeGreaterThan(10);
    const { version } = json('package.json');
    expect(
      workspaces.filter((path) => json(path).version !== version).map((path) => `${path}: ${json(path).version}`),
    ).toEqual([]);
  });

  it('the version of the product has a section with its date in the changelog', () => {
    const { version } = json('package.json');
    const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    expect(changelog).toContain('## Unreleased');
    expect(changelog).toMatch(new RegExp(`^## ${version.replaceAll('.', '[.]')} \\(\\d{4}-\\d{2}-\\d{2}\\)$`, 'm'));
  });
});
