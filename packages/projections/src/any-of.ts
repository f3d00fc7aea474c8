import { sql, type Expression, type SqlBool } from 'kysely';

/**
 * Whether a column has one of the values. The values are one parameter, so that the statement is the same for any
 * number of them.
 */
export const isAnyOf = (column: string, values: readonly (string | number)[]): Expression<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} = any (${values})`;

/** Whether a column with several numbers contains this one. */
export const holds = (column: string, value: number): Expression<SqlBool> =>
  sql<SqlBool>`${value}::integer = any (${sql.ref(column)})`;
