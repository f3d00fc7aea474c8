import type { Typed } from '@vinhdanh/projections';

const mostWords = 8;

/** Equivalent to the database's `read.fold`: lower case, without diacritics, `đ` as `d`, in any Unicode form. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');

const escaped = (text: string): string => text.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`);

/** The input of the search, ready to be compared. */
export function typedText(q: string): Typed {
  const words = folded(q)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords);
  return { patterns: words.map((word) => `%${escaped(word)}%`), prefix: escaped(words.join(' ')) };
}
