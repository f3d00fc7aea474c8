import type { Day, DeadlineFacts } from '@vinhdanh/contracts';
import { sql, type SqlBool } from 'kysely';
import type { Pool } from 'pg';
import { readDb, type ReadDb } from '../read-db.js';
import { wholeAudiences, withinSight, type Audience, type UnitScope } from '../scope.js';
import { withToday } from '../today.js';

/** Days covered by the calendar of load, including today. */
export const loadDays = 28;

export interface LoadedDay {
  readonly day: Day;
  readonly due: number;
  readonly kinds: Readonly<Partial<Record<DeadlineFacts['kind'], number>>>;
}

/** How much falls due on each of the next four weeks' days. */
export interface DeadlineLoad {
  readonly today: Day;
  /** Running clocks that are overdue. */
  readonly overdue: number;
  /** Stopped clocks, which resume with their remaining days. */
  readonly paused: number;
  /** Every day, including those on which nothing falls due. */
  readonly days: readonly LoadedDay[];
}

export interface LoadFilter {
  readonly register: string;
  readonly units: UnitScope;
  readonly audiences?: readonly Audience[];
  readonly unit?: string | undefined;
  readonly kind?: DeadlineFacts['kind'] | undefined;
}

/** The load of the next four weeks from the register's business day. Null for an unknown register. */
export async function deadlineLoad(pool: Pool, filter: LoadFilter): Promise<DeadlineLoad | null> {
  return (await deadlineLoadQuery(readDb(pool), filter).executeTakeFirst()) ?? null;
}

/** One row: running clocks by due day, and counts of the others. */
export const deadlineLoadQuery = (db: ReadDb, filter: LoadFilter) =>
  withToday(db, filter.register)
    .with(
      (cte) => cte('open').materialized(),
      (cte) => {
        let query = cte
          .selectFrom('read.deadline as d')
          .innerJoin('read.nomination as n', 'n.case_id', 'd.case_id')
          .where('d.register', '=', filter.register)
          .where(sql<SqlBool>`d.status in ('running', 'paused')`)
          .where((eb) =>
            withinSight(
              { unit: eb.ref('n.unit'), openTo: eb.ref('n.open_to') },
              filter.units,
              wholeAudiences(filter.audiences),
            ),
          );
        if (filter.unit !== undefined) query = query.where('n.unit', '=', filter.unit);
        if (filter.kind !== undefined) query = query.where('d.kind', '=', filter.kind);
        return query.where('n.released', '=', true).select(['d.kind', 'd.status', 'd.due']);
      },
    )
    .with('kinds', (cte) =>
      cte
        .selectFrom('open as o')
        .where(sql<SqlBool>`o.status = 'running'`)
        .groupBy(['o.due', 'o.kind'])
        .select(['o.due', 'o.kind', sql<number>`count(*)`.as('due_that_day')]),
    )
    .selectFrom('clock')
    .select([
      'clock.today',
      sql<number>`(select count(*) from open o where o.status = 'running' and o.due < clock.today)`.as('overdue'),
      sql<number>`(select count(*) from open o where o.status = 'paused')`.as('paused'),
      loadedDays.as('days'),
    ]);

/**
 * Every day, including those on which nothing falls due. SQL by hand: Kysely has no series and no lateral aggregate.
 */
const loadedDays = sql<readonly LoadedDay[]>`(
  select json_agg(json_build_object('day', to_char(day, 'YYYY-MM-DD'), 'due', coalesce(load.due, 0),
    'kinds', coalesce(load.kinds, '{}'::json)) order by day)
  from generate_series(
    clock.today::timestamp, clock.today::timestamp + interval '${sql.raw(String(loadDays - 1))} days',
    interval '1 day') as day
  left join lateral (
    select sum(k.due_that_day) as due, json_object_agg(k.kind, k.due_that_day) as kinds
    from kinds k where k.due = day::date having count(*) > 0
  ) load on true
)`;
