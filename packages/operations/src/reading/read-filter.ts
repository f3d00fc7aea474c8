import type { Moment } from '@vinhdanh/contracts';
import { sql, type ExpressionBuilder } from 'kysely';
import type { JoinedDatabase } from '../read-views.js';

/** That somebody read personal data, or the audit. */
export interface ReadBy {
  readonly id: string;
  readonly at: Moment;
  readonly account: string;
}

/** Which records of reading. */
export interface ReadFilter {
  readonly register: string;
  readonly accounts: readonly string[] | null;
  readonly from: Moment | null;
  readonly before: Moment | null;
  /** Only what was read before the record of this id. */
  readonly cursor: string | null;
  readonly limit: number;
}

type Reads = JoinedDatabase & { r: JoinedDatabase['ops.audit_read'] };

/** Conditions that both kinds of record share, over the table under the name `r`. */
export function readMatches(
  eb: ExpressionBuilder<Reads, 'r'>,
  { register, accounts, from, before, cursor }: ReadFilter,
) {
  return eb.and([
    eb('r.register', '=', register),
    ...(accounts === null ? [] : [eb('r.account', '=', eb.fn.any(sql<string[]>`${[...accounts]}::uuid[]`))]),
    ...(from === null ? [] : [eb('r.at', '>=', from)]),
    ...(before === null ? [] : [eb('r.at', '<', before)]),
    ...(cursor === null ? [] : [eb('r.id', '<', sql<number>`${cursor}::bigint`)]),
  ]);
}
