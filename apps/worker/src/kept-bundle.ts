import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Hex digest of files by name and content, in the order given. */
export async function digestOf(files: readonly string[], more: string): Promise<string> {
  const hash = createHash('sha256').update(more);
  for (const file of files) hash.update(`\n${file}\n`).update(await readFile(file));
  return hash.digest('hex').slice(0, 24);
}

/** Source files of a kind below a folder, specs left out; sorted, so that their digest does not depend on the disk. */
export async function sourcesIn(folder: string, extension: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => extname(name) === extension && !/[.](spec|d)[.]ts$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}

/**
 * A text that is expensive to make, cached in a folder under the digest of its inputs. Texts of the same name with
 * another digest are removed. When the folder cannot be written, the next process makes the text again.
 */
export async function kept(folder: string, name: string, digest: string, make: () => Promise<string>): Promise<string> {
  const file = join(folder, `${name}-${digest}.js`);
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null) return known;
  const made = await make();
  try {
    await mkdir(folder, { recursive: true });
    // a process that reads meanwhile sees all of it or nothing
    const unfinished = join(folder, `${randomUUID()}.tmp`);
    await writeFile(unfinished, made);
    await rename(unfinished, file);
    const older = (await readdir(folder)).filter(
      (other) => other.startsWith(`${name}-`) && join(folder, other) !== file,
    );
    await Promise.all(older.map((other) => rm(join(folder, other), { force: true })));
  } catch {
    // made, though not kept
  }
  return made;
}
