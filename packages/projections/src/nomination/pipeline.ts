import type { Award, Stage, Substate, Track } from '@vinhdanh/contracts';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Pool } from 'pg';
import { holds, isAnyOf } from '../any-of.js';
import { readDb, type ReadDb } from '../read-db.js';
import { withinUnits, type UnitScope } from '../scope.js';
import { withToday } from '../today.js';
import type { CaseState } from './row.js';

/**
 * How long cases have been at their step, in calendar days up to and including the register's business day: at most 7,
 * 30, 90, and longer.
 */
export interface Ages {
  readonly week: number;
  readonly month: number;
  readonly quarter: number;
  readonly older: number;
}

/** Cases at one step, or at rest for one reason. */
export interface PipelineStep {
  /** Null: at rest. */
  readonly stage: Stage | null;
  readonly substate: Substate | null;
  readonly state: CaseState;
  readonly cases: number;
  readonly overdue: number;
  readonly lackingPapers: number;
  readonly oldestDays: number;
  readonly ages: Ages;
}

export interface PipelineFilter {
  readonly register: string;
  readonly units: UnitScope;
  readonly unitIn?: readonly string[] | undefined;
  readonly tracks?: readonly Track[] | undefined;
  readonly awards?: readonly Award[] | undefined;
  readonly field?: number | undefined;
}

/** The steps of the cases of a register, and for how long. */
export async function pipeline(pool: Pool, filter: PipelineFilter): Promise<readonly PipelineStep[]> {
  const rows = await pipelineQuery(readDb(pool), filter).execute();
  return rows.map(({ week, month, quarter, older, ...step }) => ({ ...step, ages: { week, month, quarter, older } }));
}

/** Cases by step, counted by how long they have been there. */
export function pipelineQuery(db: ReadDb, filter: PipelineFilter) {
  const cases = (condition: RawBuilder<SqlBool>) => sql<number>`(count(*) filter (where ${condition}))::int`;
  return withToday(db, filter.register)
    .with('aged', (cte) => {
      let query = cte
        .selectFrom('read.nomination as n')
        .crossJoin('clock')
        .where('n.register', '=', filter.register)
        .where((eb) => withinUnits(eb.ref('n.unit'), filter.units));
      if (filter.unitIn !== undefined) query = query.where(isAnyOf('n.unit', filter.unitIn));
      if (filter.tracks !== undefined) query = query.where(isAnyOf('n.track', filter.tracks));
      if (filter.awards !== undefined) query = query.where(isAnyOf('n.award', filter.awards));
      if (filter.field !== undefined) query = query.where(holds('n.fields', filter.field));
      return query.select([
        'n.stage',
        'n.substate',
        'n.state',
        sql<boolean>`n.missing_papers > 0`.as('lacking'),
        sql<boolean>`(coalesce(n.due < clock.today, false) and n.released)`.as('late'),
        sql<number>`clock.today - (n.since at time zone 'Asia/Ho_Chi_Minh')::date`.as('days'),
      ]);
    })
    .selectFrom('aged as a')
    .groupBy(['a.stage', 'a.substate', 'a.state'])
    .select([
      'a.stage',
      'a.substate',
      'a.state',
      sql<number>`count(*)::int`.as('cases'),
      cases(sql`a.late`).as('overdue'),
      cases(sql`a.lacking`).as('lackingPapers'),
      sql<number>`coalesce(max(a.days), 0)::int`.as('oldestDays'),
      cases(sql`a.days <= 7`).as('week'),
      cases(sql`a.days between 8 and 30`).as('month'),
      cases(sql`a.days between 31 and 90`).as('quarter'),
      cases(sql`a.days > 90`).as('older'),
    ]);
}
