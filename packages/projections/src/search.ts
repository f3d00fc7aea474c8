import type { Conditions } from './conditions.js';

const mostWords = 8;

/** Every word of `q` must occur, as folded by `read.fold`: without diacritics, `đ` as `d`, in any Unicode form. Served by the trigram index. */
export function matchWords(conditions: Conditions, column: string, q: string | undefined): void {
  const words = (q ?? '')
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords);
  for (const word of words) conditions.where(`${column} like '%' || read.fold($?) || '%'`, escapeLike(word));
}

const escapeLike = (word: string): string => word.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`);
