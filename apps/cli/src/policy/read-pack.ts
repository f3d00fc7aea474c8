import { readFileSync } from 'node:fs';
import type { PolicyPack } from '@vinhdanh/contracts';
import { loadPack, packIds, parsePack } from '@vinhdanh/policy';
import { UsageError } from '../commands/usage.js';

/**
 * A pack by the id of one of the product's packs, or from a file.
 * @throws PackError with line and column of every mistake, UsageError if there is no such file
 */
export function readPack(which: string): PolicyPack {
  if (packIds().includes(which)) return loadPack(which);
  return parsePack(textOf(which), which);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const known = packIds().join(', ');
    throw new UsageError(
      `${file}: không phải tệp đọc được (${why}), cũng không phải bộ quy tắc có sẵn: ${known}\n` +
        `${file}: neither a file that can be read (${why}) nor a pack of the product: ${known}`,
    );
  }
}
