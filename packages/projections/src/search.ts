import { wordsToFind } from '@vinhdanh/contracts';
import { sql, type Expression, type SqlBool } from 'kysely';

/**
 * Every word of `q` must occur in a column that is in the findable form. The trigram index serves it. Without input
 * everything is found; by signs alone, nothing.
 */
export const matchWords = (column: Expression<string>, q: string | undefined): Expression<SqlBool> => {
  if (q === undefined || q.trim() === '') return sql<SqlBool>`true`;
  const words = wordsToFind(q).map((word) => sql<SqlBool>`${column} like ${`%${escapeLike(word)}%`}`);
  return words.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(words, sql` and `)})`;
};

const escapeLike = (word: string): string => word.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`);
