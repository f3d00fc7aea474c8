import type { Moment } from '@vinhdanh/contracts';
import { expressionBuilder, sql } from 'kysely';

/** A reading of personal data, or of the audit. */
export interface ReadBy {
  readonly id: string;
  readonly at: Moment;
  readonly account: string;
}

/** Filters of records of readings. */
export interface ReadFilter {
  readonly register: string;
  readonly accounts: readonly string[] | null;
  readonly from: Moment | null;
  readonly before: Moment | null;
  /** Only records before the one with this id. */
  readonly cursor: string | null;
  readonly limit: number;
  readonly within: ReadScope;
}

/** The accounts whose reading is shown; or all accounts except these. */
export interface ReadScope {
  readonly accounts: readonly string[];
  readonly but: boolean;
  /** Units whose cases count, whoever has read them. */
  readonly units: readonly string[];
}

interface ReadColumns {
  id: number;
  at: Moment;
  account: string;
  register: string;
}

/** Whether the reader is one of those whose reading is shown. */
export const readByThem = ({ accounts, but }: ReadScope) =>
  sql<boolean>`((r.account = any (${[...accounts]}::uuid[])) <> ${but}::boolean)`;

/** Conditions that both kinds of record share, on the table with the alias `r`. */
export function readMatches({ register, accounts, from, before, cursor }: ReadFilter) {
  const eb = expressionBuilder<{ r: ReadColumns }, 'r'>();
  return eb.and([
    eb('r.register', '=', register),
    ...(accounts === null ? [] : [eb('r.account', '=', eb.fn.any(sql<string[]>`${[...accounts]}::uuid[]`))]),
    ...(from === null ? [] : [eb('r.at', '>=', from)]),
    ...(before === null ? [] : [eb('r.at', '<', before)]),
    ...(cursor === null ? [] : [eb('r.id', '<', sql<number>`${cursor}::bigint`)]),
  ]);
}
