import type { Day, Moment, Award, Certainty } from '@vinhdanh/contracts';
import { sql, type SqlBool } from 'kysely';
import type { Pool } from 'pg';
import { z } from 'zod';
import { keyOf, pageOf, pageSize, type Page } from '../keyset.js';
import { latestFirst, placeOf, type Paging } from '../latest-first.js';
import { readDb, type ReadDb } from '../read-db.js';
import { withinSight, type Audience, type UnitScope } from '../scope.js';
import { matchWords } from '../search.js';
import type { DecisionAct, DecisionLevel } from './table.js';

/** A row of the register of decisions. */
export interface DecisionItem {
  readonly number: string;
  readonly caseId: string;
  readonly caseNumber: string;
  /** As the decision printed it; the present name where it was not kept. */
  readonly subjectName: string | null;
  /** Number of the decision that this one corrects; null = it corrects none. */
  readonly corrects: string | null;
  readonly unit: string;
  /** Unit that gave the number, or `central`. */
  readonly authority: string;
  readonly level: DecisionLevel;
  readonly act: DecisionAct;
  readonly year: number;
  readonly symbol: string;
  readonly ordinal: number | null;
  readonly signedAt: Moment;
  readonly signer: string;
  readonly award: Award | null;
  /** Đồng; money recovered by a revocation is negative. */
  readonly money: number | null;
  /** The legal basis of the authority to decide. */
  readonly source: string | null;
  readonly certainty: Certainty | null;
  /** Date of entry in the office's own register; null = not entered yet. */
  readonly registeredOn: Day | null;
  readonly revokedAt: Moment | null;
}

export interface DecisionFilter extends Paging {
  readonly register: string;
  readonly units: UnitScope;
  /** Audiences to whom single cases are open besides. */
  readonly audiences?: readonly Audience[] | undefined;
  readonly authority?: string | undefined;
  readonly year?: number | undefined;
  readonly symbol?: string | undefined;
  readonly act?: DecisionAct | undefined;
  readonly q?: string | undefined;
}

/** Decisions of a register, the last recorded first. @throws MalformedCursor */
export const listDecisions = (pool: Pool, filter: DecisionFilter): Promise<Page<DecisionItem>> =>
  latestFirst(listDecisionsQuery(readDb(pool), filter), filter);

/** A page of decisions and one more row. */
export function listDecisionsQuery(db: ReadDb, filter: DecisionFilter) {
  let query = db
    .selectFrom('read.decision as d')
    .innerJoin('read.nomination as n', 'n.case_id', 'd.case_id')
    .where('d.register', '=', filter.register)
    .where((eb) => withinSight({ unit: eb.ref('n.unit'), openTo: eb.ref('n.open_to') }, filter.units, filter.audiences))
    .where((eb) => matchWords(eb.ref('n.search'), filter.q));
  if (filter.authority !== undefined) query = query.where('d.authority', '=', filter.authority);
  if (filter.year !== undefined) query = query.where('d.year', '=', filter.year);
  if (filter.symbol !== undefined) query = query.where('d.symbol', '=', filter.symbol);
  if (filter.act !== undefined) query = query.where('d.act', '=', filter.act);
  const before = placeOf(filter);
  if (before !== null) query = query.where('d.log_index', '<', before);
  return query
    .select([
      'd.number',
      'd.case_id as caseId',
      'n.case_number as caseNumber',
      // what a decision says does not change with its subject's name
      sql<string | null>`coalesce(d.printed_name, n.subject_name)`.as('subjectName'),
      'd.corrects',
      'n.unit',
      'd.authority',
      'd.level',
      'd.act',
      'd.year',
      'd.symbol',
      'd.ordinal',
      'd.signed_at as signedAt',
      'd.signer',
      'd.award',
      'd.money',
      'd.source',
      'd.certainty',
      'd.registered_on as registeredOn',
      'd.revoked_at as revokedAt',
      'd.log_index as place',
    ])
    .orderBy('d.log_index', 'desc')
    .limit(pageSize(filter.limit) + 1);
}

/** Numbers of one authority, year and symbol, as far as this register knows them. */
export interface DecisionSequence {
  readonly authority: string;
  readonly year: number;
  readonly symbol: string;
  readonly first: number;
  readonly last: number;
  readonly given: number;
  /** Numbers up to the last one that no decision here has. */
  readonly missing: number;
}

export interface SequencesFilter extends Paging {
  readonly register: string;
  readonly year?: number | undefined;
}

/** The sequences of a register, the latest year first. @throws MalformedCursor */
export async function listSequences(pool: Pool, filter: SequencesFilter): Promise<Page<DecisionSequence>> {
  return pageOf(
    await listSequencesQuery(readDb(pool), filter).execute(),
    pageSize(filter.limit),
    (row) => row,
    (row) => [row.year, row.authority, row.symbol],
  );
}

/** A page of sequences and one more row. */
export function listSequencesQuery(db: ReadDb, filter: SequencesFilter) {
  let query = db
    .selectFrom('read.decision as d')
    .where('d.register', '=', filter.register)
    .where('d.ordinal', 'is not', null);
  if (filter.year !== undefined) query = query.where('d.year', '=', filter.year);
  if (filter.cursor !== undefined) {
    const [year, authority, symbol] = keyOf(z.tuple([z.int(), z.string(), z.string()]), filter.cursor);
    query = query.where(
      sql<SqlBool>`(-d.year, d.authority, d.symbol) > (${-year}::integer, ${authority}::text, ${symbol}::text)`,
    );
  }
  return query
    .groupBy(['d.authority', 'd.year', 'd.symbol'])
    .select([
      'd.authority',
      'd.year',
      'd.symbol',
      sql<number>`min(d.ordinal)`.as('first'),
      sql<number>`max(d.ordinal)`.as('last'),
      sql<number>`count(distinct d.ordinal)`.as('given'),
      sql<number>`max(d.ordinal) - count(distinct d.ordinal)`.as('missing'),
    ])
    .orderBy(sql`-d.year`)
    .orderBy('d.authority')
    .orderBy('d.symbol')
    .limit(pageSize(filter.limit) + 1);
}
