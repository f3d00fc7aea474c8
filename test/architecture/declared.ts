import type { IModule } from 'dependency-cruiser';

/** What the package.json and tsconfig.json of a workspace declare of its imports. */
export interface Manifest {
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  /** Folders of the workspaces that its tsconfig.json references, such as `packages/domain`; null = it has none. */
  readonly references: readonly string[] | null;
}

/** Tools of the root that specs import, because they run them. */
const runners: ReadonlySet<string> = new Set(['vitest']);

const folderOf = (path: string): string | undefined =>
  /^(?:(?:packages|apps)\/[^/]+|workflows|test)(?=\/)/.exec(path)?.[0];

/** Code that no process runs in production: specs, their shared code, and everything in `test/`. */
const isTest = (path: string): boolean => /[.](spec|shots)[.]ts$|\/test\/|^test\/|^packages\/testkit\//.test(path);

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * Imports that the workspace of the importing module does not declare: packages that its package.json does not name
 * (code that runs in production needs `dependencies`), and workspaces that its tsconfig.json does not reference.
 */
export function undeclared(modules: readonly IModule[], manifests: ReadonlyMap<string, Manifest>): readonly string[] {
  const faults = new Set<string>();
  for (const { source, dependencies } of modules) {
    const folder = folderOf(source);
    const manifest = folder === undefined ? undefined : manifests.get(folder);
    if (folder === undefined || manifest === undefined) continue;
    const declared = isTest(source) ? [...manifest.dependencies, ...manifest.devDependencies] : manifest.dependencies;
    for (const { module, coreModule, resolved } of dependencies) {
      if (coreModule || /^[./]|^virtual:/.test(module)) continue;
      const name = packageOf(module);
      if (!declared.includes(name) && !manifest.devDependencies.includes(name) && !runners.has(name))
        faults.add(`${folder}/package.json does not name ${name}`);
      else if (!declared.includes(name) && !runners.has(name) && !isBuild(source))
        faults.add(`${folder}/package.json names ${name} for development only, but ${source} runs in production`);
      const other = folderOf(resolved);
      if (!isTest(source) && other !== undefined && manifest.references?.includes(other) === false)
        faults.add(`${folder}/tsconfig.json does not reference ${other}`);
    }
  }
  return [...faults].toSorted();
}

/** The console is built, so imports of its build do not run. */
const isBuild = (path: string): boolean => /^apps\/console\/(vite[.]config[.]ts$|src\/build\/)/.test(path);
