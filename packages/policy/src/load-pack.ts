import { readdirSync, readFileSync } from 'node:fs';
import type { PolicyPack } from '@vinhdanh/contracts';
import { PackError } from './pack-error.js';
import { parsePack } from './parse-pack.js';

const folder = new URL('../packs/', import.meta.url);
const suffix = '.yaml';

/** Ids of the packs that come with the product, in order. */
export const packIds = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .toSorted();

/** A pack that comes with the product. @throws PackError if there is none with that id, or it has faults */
export function loadPack(id: string): PolicyPack {
  const known = packIds();
  if (!known.includes(id)) {
    const list = known.join(', ');
    throw new PackError(`${id}${suffix}`, [
      {
        line: 1,
        column: 1,
        path: '',
        message: { vi: `không có bộ quy tắc này; có: ${list}`, en: `there is no such pack; there are: ${list}` },
      },
    ]);
  }
  const file = `${id}${suffix}`;
  const pack = parsePack(readFileSync(new URL(file, folder), 'utf8'), file);
  if (pack.id !== id)
    throw new PackError(file, [
      { line: 1, column: 1, path: 'id', message: { vi: `id phải là ${id}`, en: `the id must be ${id}` } },
    ]);
  return pack;
}
