import type { Moment, Day, Award, Certainty } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { z } from 'zod';
import { Conditions } from '../conditions.js';
import { keyOf, pageOf, pageSize, type Page } from '../keyset.js';
import { latestFirst, type Paging } from '../latest-first.js';
import { withinSight, type Audience, type UnitScope } from '../scope.js';
import { matchWords } from '../search.js';
import type { DecisionAct, DecisionLevel } from './table.js';

/** A line of the register of decisions. */
export interface DecisionItem {
  readonly number: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subjectName: string | null;
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
  /** Đồng; what a revocation took back is negative. */
  readonly money: number | null;
  /** What the authority to decide rests on. */
  readonly source: string | null;
  readonly certainty: Certainty | null;
  /** Date that was entered in the office's own register; null = not entered yet. */
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
export async function listDecisions(pool: Pool, filter: DecisionFilter): Promise<Page<DecisionItem>> {
  const conditions = new Conditions().where('d.register = $?', filter.register);
  withinSight(conditions, { unit: 'n.unit', openTo: 'n.open_to' }, filter.units, filter.audiences);
  if (filter.authority !== undefined) conditions.where('d.authority = $?', filter.authority);
  if (filter.year !== undefined) conditions.where('d.year = $?', filter.year);
  if (filter.symbol !== undefined) conditions.where('d.symbol = $?', filter.symbol);
  if (filter.act !== undefined) conditions.where('d.act = $?', filter.act);
  matchWords(conditions, 'n.search', filter.q);
  const columns = `d.number, d.case_id as "caseId", n.case_number as "caseNumber", n.subject_name as "subjectName", n.unit, d.authority, d.level, d.act, d.year, d.symbol, d.ordinal,
    d.signed_at as "signedAt", d.signer, d.award, d.money, d.source, d.certainty, d.registered_on as "registeredOn", d.revoked_at as "revokedAt"`;
  return latestFirst<DecisionItem>(
    pool,
    { columns, from: 'read.decision d join read.nomination n on n.case_id = d.case_id', place: 'd.log_index' },
    conditions,
    filter,
  );
}

/** Numbers of one authority, year and symbol, as far as this register knows them. */
export interface DecisionSequence {
  readonly authority: string;
  readonly year: number;
  readonly symbol: string;
  readonly first: number;
  readonly last: number;
  readonly given: number;
  /** Numbers up to the last that no decision here bears. */
  readonly missing: number;
}

/** The sequences of a register, the latest year first. @throws MalformedCursor */
export async function listSequences(
  pool: Pool,
  filter: {
    readonly register: string;
    readonly year?: number | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  },
): Promise<Page<DecisionSequence>> {
  const size = pageSize(filter.limit);
  const conditions = new Conditions().where('d.register = $?', filter.register).where('d.ordinal is not null');
  if (filter.year !== undefined) conditions.where('d.year = $?', filter.year);
  if (filter.cursor !== undefined) {
    const [year, authority, symbol] = keyOf(z.tuple([z.int(), z.string(), z.string()]), filter.cursor);
    conditions.where('(-d.year, d.authority, d.symbol) > ($?::integer, $?::text, $?::text)', -year, authority, symbol);
  }
  const text = `select d.authority, d.year, d.symbol, min(d.ordinal) as first, max(d.ordinal) as last, count(distinct d.ordinal) as given, max(d.ordinal) - count(distinct d.ordinal) as missing
  from read.decision d where ${conditions.sql} group by d.authority, d.year, d.symbol order by -d.year, d.authority, d.symbol limit ${size + 1}`;
  const { rows } = await pool.query<DecisionSequence>(text, conditions.values);
  return pageOf(
    rows,
    size,
    (row) => row,
    (row) => [row.year, row.authority, row.symbol],
  );
}
