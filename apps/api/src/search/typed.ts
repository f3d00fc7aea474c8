import { wordsToFind } from '@vinhdanh/contracts';
import type { Typed } from '@vinhdanh/projections';

const escaped = (text: string): string => text.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`);

/** The input of the search in the findable form; null = it can find nothing. */
export function typedText(q: string): Typed | null {
  const words = wordsToFind(q);
  if (words.length === 0) return null;
  return { patterns: words.map((word) => `%${escaped(word)}%`), prefix: escaped(words.join(' ')) };
}
