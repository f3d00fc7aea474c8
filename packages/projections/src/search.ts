import { wordsToFind } from '@vinhdanh/contracts';
import { sql, type Expression, type SqlBool } from 'kysely';

/**
 * Every word of `q` must occur in a column in the findable form, which has a trigram index. An empty input finds
 * everything; signs alone find nothing.
 */
export const matchWords = (column: Expression<string>, q: string | undefined): Expression<SqlBool> => {
  if (q === undefined || q.trim() === '') return sql<SqlBool>`true`;
  const words = wordsToFind(q).map((word) => sql<SqlBool>`${column} like ${`%${escapeLike(word)}%`}`);
  return words.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(words, sql` and `)})`;
};

const escapeLike = (word: string): string => word.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`);
