import type { Day, Bilingual, Moment } from '@vinhdanh/contracts';
import { dayOf } from '@vinhdanh/domain';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { z } from 'zod';
import { keyOf, pageOf, pageSize, type Page } from '../keyset.js';
import { readDb, type ReadDb } from '../read-db.js';
import type { UnitScope } from '../scope.js';
import type { DecisionAct } from './table.js';

/** Numbers that no decision here has, directly before one that does. */
export interface NumberGap {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** `before-first`: no decision of this year precedes them here; `between`: they lie between two that are here. */
  readonly kind: 'before-first' | 'between';
  /** Days on which the adjacent decisions were signed: a missing one was signed between them. */
  readonly signedAfter: string | null;
  readonly signedBefore: string;
  readonly says: Bilingual;
}

/** A number in its sequence. */
export interface NumberInSequence {
  readonly ordinal: number;
  readonly number: string;
  readonly signedAt: Moment;
  /** A smaller number was signed later: sequence and dates contradict each other. */
  readonly outOfOrder: boolean;
  /** Several rows have the number: one decision for several subjects, or a number used twice. */
  readonly shared: boolean;
  /** The rows; for cases that the reader may not see, only their existence. */
  readonly lines: readonly {
    readonly caseId: string;
    readonly caseNumber: string;
    readonly act: DecisionAct;
    readonly award: string | null;
    readonly revoked: boolean;
  }[];
  readonly hidden: number;
  readonly gap: NumberGap | null;
}

export interface SequenceFilter {
  readonly register: string;
  readonly units: UnitScope;
  readonly authority: string;
  readonly year: number;
  readonly symbol: string;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

interface Row {
  readonly ordinal: number;
  readonly number: string;
  readonly signedAt: Moment;
  readonly before: number | null;
  readonly signedBefore: Moment | null;
  readonly latest: string | null;
  readonly lines: readonly (NumberInSequence['lines'][number] & { readonly seen: boolean })[];
}

/**
 * The numbers of one sequence in order, with what is missing before each. Gaps are computed over the whole sequence, on
 * every page.
 * @throws MalformedCursor
 */
export async function listNumbers(pool: Pool, filter: SequenceFilter): Promise<Page<NumberInSequence>> {
  return pageOf(await listNumbersQuery(readDb(pool), filter).execute(), pageSize(filter.limit), itemOf, (row) => [
    row.ordinal,
  ]);
}

/** A page of numbers and one more row. */
export function listNumbersQuery(db: ReadDb, filter: SequenceFilter) {
  const [after] = filter.cursor === undefined ? [-1] : keyOf(z.tuple([z.int()]), filter.cursor);
  const units = filter.units === 'all' ? null : filter.units;
  return db
    .with('numbers', (cte) =>
      cte
        .selectFrom('read.decision as d')
        .leftJoin('read.nomination as n', 'n.case_id', 'd.case_id')
        .where('d.register', '=', filter.register)
        .where('d.authority', '=', filter.authority)
        .where('d.year', '=', filter.year)
        .where('d.symbol', '=', filter.symbol)
        .where('d.ordinal', 'is not', null)
        .groupBy('d.ordinal')
        .select((eb) => [
          eb.ref('d.ordinal').$notNull().as('ordinal'),
          sql<string>`min(d.number)`.as('number'),
          sql<Moment>`min(d.signed_at)`.as('signed_at'),
          sql<Row['lines']>`json_agg(json_build_object('caseId', d.case_id, 'caseNumber', n.case_number, 'act', d.act,
            'award', d.award, 'revoked', d.revoked_at is not null,
            'seen', coalesce(${units}::text[] is null or n.unit = any (${units}::text[]), false))
              order by d.log_index)`.as('lines'),
        ]),
    )
    .with('ordered', (cte) =>
      cte
        .selectFrom('numbers as n')
        .selectAll('n')
        .select([
          sql<number | null>`lag(n.ordinal) over (order by n.ordinal)`.as('before'),
          sql<Moment | null>`lag(n.signed_at) over (order by n.ordinal)`.as('signed_before'),
          sql<Moment | null>`max(n.signed_at) over (
            order by n.ordinal rows between unbounded preceding and 1 preceding
          )`.as('latest'),
        ]),
    )
    .selectFrom('ordered as o')
    .where('o.ordinal', '>', after)
    .select([
      'o.ordinal',
      'o.number',
      'o.signed_at as signedAt',
      'o.before',
      'o.signed_before as signedBefore',
      'o.latest',
      'o.lines',
    ])
    .orderBy('o.ordinal')
    .limit(pageSize(filter.limit) + 1);
}

function itemOf(row: Row): NumberInSequence {
  return {
    ordinal: row.ordinal,
    number: row.number,
    signedAt: row.signedAt,
    outOfOrder: row.latest !== null && row.latest > row.signedAt,
    shared: row.lines.length > 1,
    lines: row.lines.filter((line) => line.seen).map(({ seen: _, ...line }) => line),
    hidden: row.lines.filter((line) => !line.seen).length,
    gap: gapBefore(row),
  };
}

/** `2026-11-17` in the Vietnamese form: 17/11/2026. */
const written = (day: Day): string => day.split('-').toReversed().join('/');

/**
 * An office numbers all its decisions in one sequence, not only awards. A gap is no error by itself; it says between
 * which days a decision that is missing here would have been signed.
 */
function gapBefore({ ordinal, before, signedAt, signedBefore }: Row): NumberGap | null {
  const from = (before ?? 0) + 1;
  const count = ordinal - from;
  if (count <= 0) return null;
  const to = ordinal - 1;
  const numbers = from === to ? String(from) : `${from}–${to}`;
  const until = dayOf(signedAt);
  const since = signedBefore === null ? null : dayOf(signedBefore);
  const says =
    since === null
      ? {
          vi:
            `Số ${numbers} đứng trước quyết định đầu tiên có trong sổ (ký ${written(until)}): ` +
            'cơ quan đánh số chung mọi quyết định trong năm, không chỉ khen thưởng.',
          en:
            `Numbers ${numbers} come before the first decision known here (signed ${written(until)}): ` +
            'the office numbers all decisions of a year in one sequence, not only awards.',
        }
      : {
          vi:
            `Số ${numbers} không có trong sổ: quyết định khác của cơ quan, ` +
            `ký từ ${written(since)} đến ${written(until)}; nếu là quyết định khen thưởng thì chưa được nhập.`,
          en:
            `Numbers ${numbers} are not known here: other decisions of the office, ` +
            `signed from ${written(since)} to ${written(until)}; ` +
            'if one of them is an award, it has not been entered.',
        };
  return {
    from,
    to,
    count,
    kind: since === null ? 'before-first' : 'between',
    signedAfter: since,
    signedBefore: until,
    says,
  };
}
