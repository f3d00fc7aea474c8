import { sql, type Expression, type SqlBool } from 'kysely';

const mostWords = 8;

/**
 * Every word of `q` must occur, as folded by `read.fold`: without diacritics, `đ` as `d`, in any Unicode form. The
 * trigram index serves it. At most eight words count.
 */
export const matchWords = (column: Expression<string>, q: string | undefined): Expression<SqlBool> => {
  const words = wordsOf(q).map((word) => sql<SqlBool>`${column} like '%' || read.fold(${word}) || '%'`);
  return words.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(words, sql` and `)})`;
};

/** The words of the input; pattern characters are escaped. */
const wordsOf = (q: string | undefined): readonly string[] =>
  (q ?? '')
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map(escapeLike);

const escapeLike = (word: string): string => word.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`);
