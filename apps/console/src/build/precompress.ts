import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Writes .gz and .br beside every text file of the build, so that the API sends them without compressing. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle: async ({ dir }, bundle) => {
      await Promise.all(
        Object.keys(bundle)
          .filter((name) => /\.(?:js|css|svg)$/.test(name))
          .map(async (name) => {
            const file = join(dir ?? '', name);
            const content = await readFile(file);
            await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }));
            await writeFile(
              `${file}.br`,
              brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
            );
          }),
      );
    },
  };
}
