import type { Conditions } from './conditions.js';

const mostWords = 8;

/** Every word of `q` must occur, as folded by `read.fold`: without diacritics, `đ` as `d`, in any Unicode form. Served by the trigram index. */
export function matchWords(conditions: Conditions, column: string, q: string | undefined): void {
  for (const word of wordsOf(q)) conditions.where(`${column} like '%' || read.fold($?) || '%'`, word);
}

/** The words of what was typed, their signs standing for themselves in a pattern. */
const wordsOf = (q: string | undefined): readonly string[] =>
  (q ?? '')
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map(escapeLike);

const escapeLike = (word: string): string => word.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`);
