import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { ContentMissing } from './content-missing.js';
import type { ByteSpan, ContentStore } from './content-store.js';

/** Bytes in a folder of this machine, or in one that all machines of the installation share. */
export class DiskStore implements ContentStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(sha256: string, file: string, size: number): Promise<void> {
    const place = this.#place(sha256);
    if ((await sizeOf(place)) === size) return;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    // whole or not at all, even if the machine loses power meanwhile
    const half = `${place}.${randomUUID()}`;
    try {
      await copyFile(file, half, constants.COPYFILE_EXCL);
      const written = await open(half, 'r+');
      try {
        await written.sync();
      } finally {
        await written.close();
      }
      await rename(half, place);
    } finally {
      await rm(half, { force: true });
    }
  }

  async open(sha256: string, span: ByteSpan | null): Promise<Readable> {
    try {
      const file = await open(this.#place(sha256), 'r');
      return file.createReadStream(span === null ? {} : { start: span.first, end: span.last });
    } catch (error) {
      if (isAbsent(error)) throw new ContentMissing(sha256);
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.#place(sha256), { force: true });
  }

  async close(): Promise<void> {}

  #place(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}
