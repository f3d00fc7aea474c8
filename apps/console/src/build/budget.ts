import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { z } from 'zod';

/** The budgets of speed, which the browser tests check too. */
const { firstLoadBytes } = z
  .object({ firstLoadBytes: z.int() })
  .parse(JSON.parse(readFileSync(new URL('../../budget.json', import.meta.url), 'utf8')));

/** Budget of a first page: gzipped bytes of script that the browser fetches before the page is shown. */
export const firstLoad = {
  bytes: firstLoadBytes,
  /**
   * The pages that people open first, by the modules that each needs beside the entry. The Vietnamese texts, which are
   * larger, represent both languages.
   */
  pages: {
    'sign-in': [
      'session/sign-in-page.tsx',
      'words/vi/frame.ts',
      'words/vi/list.ts',
      'words/vi/work.ts',
      'words/vi/sign-in.ts',
      'virtual:glossary/vi',
    ],
    work: ['work/work-page.tsx', 'words/vi/frame.ts', 'words/vi/list.ts', 'words/vi/work.ts', 'virtual:glossary/vi'],
  },
} as const;

/** A script file of the build, as Rollup describes it. */
export interface Chunk {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly code?: string;
  readonly isEntry?: boolean;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
}

/**
 * Gzipped bytes of script of the entry, the named modules and everything they import statically.
 * @throws Error if no chunk contains a module
 */
export function weigh(chunks: readonly Chunk[], modules: readonly string[]): number {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set<Chunk>();
  const need = (chunk: Chunk | undefined): void => {
    if (chunk === undefined || needed.has(chunk)) return;
    needed.add(chunk);
    for (const name of chunk.imports ?? []) need(byName.get(name));
  };
  chunks.filter(({ isEntry }) => isEntry === true).forEach(need);
  for (const module of modules) {
    const chunk = chunks.find(
      ({ facadeModuleId }) =>
        facadeModuleId?.endsWith(module.startsWith('virtual:') ? module : `/src/${module}`) === true,
    );
    if (chunk === undefined) throw new Error(`no chunk of the build contains ${module}`);
    need(chunk);
  }
  return [...needed].reduce((sum, { code }) => sum + gzipSync(code ?? '', { level: 9 }).length, 0);
}

/** Reports the size of the first pages, and fails the build if one exceeds its budget. */
export function budget(): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      for (const [page, modules] of Object.entries(firstLoad.pages)) {
        const bytes = weigh(chunks, modules);
        this.info(`first load of ${page}: ${(bytes / 1000).toFixed(1)} of ${firstLoad.bytes / 1000} kB of script`);
        if (bytes > firstLoad.bytes)
          this.error(
            `The first load of ${page} takes ${bytes} bytes of script; ${firstLoad.bytes} are allowed. ` +
              'Load what it does not show later.',
          );
      }
    },
  };
}
