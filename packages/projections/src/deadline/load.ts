import type { Day, DeadlineFacts } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { Conditions } from '../conditions.js';
import { wholeAudiences, withinSight, type Audience, type UnitScope } from '../scope.js';
import { todayCte } from '../today.js';

/** Days that the calendar of load looks ahead, today included. */
export const loadDays = 28;

export interface LoadedDay {
  readonly day: Day;
  readonly due: number;
  readonly kinds: Readonly<Partial<Record<DeadlineFacts['kind'], number>>>;
}

/** How much falls due on each of the next four weeks' days. */
export interface DeadlineLoad {
  readonly today: Day;
  /** Clocks that run and are overdue already. */
  readonly overdue: number;
  /** Clocks that stand, and come back with the days that were left. */
  readonly paused: number;
  /** Every day, those on which nothing falls due included. */
  readonly days: readonly LoadedDay[];
}

interface Row {
  readonly today: Day;
  readonly overdue: number;
  readonly paused: number;
  readonly days: readonly LoadedDay[];
}

/** The load of the next four weeks by the register's business day. An unknown register has none: null. */
export async function deadlineLoad(
  pool: Pool,
  filter: {
    readonly register: string;
    readonly units: UnitScope;
    readonly audiences?: readonly Audience[];
    readonly unit?: string | undefined;
    readonly kind?: DeadlineFacts['kind'] | undefined;
  },
): Promise<DeadlineLoad | null> {
  const conditions = new Conditions()
    .where('d.register = $?', filter.register)
    .where(`d.status in ('running', 'paused')`);
  withinSight(conditions, { unit: 'n.unit', openTo: 'n.open_to' }, filter.units, wholeAudiences(filter.audiences));
  if (filter.unit !== undefined) conditions.where('n.unit = $?', filter.unit);
  if (filter.kind !== undefined) conditions.where('d.kind = $?', filter.kind);
  const text = `with ${todayCte('$1')},
  open as materialized (
    select d.kind, d.status, d.due from read.deadline d join read.nomination n on n.case_id = d.case_id where ${conditions.sql}
  ), kinds as (
    select o.due, o.kind, count(*) as due_that_day from open o where o.status = 'running' group by o.due, o.kind
  )
  select clock.today, (select count(*) from open o where o.status = 'running' and o.due < clock.today) as overdue,
    (select count(*) from open o where o.status = 'paused') as paused,
    (select json_agg(json_build_object('day', to_char(day, 'YYYY-MM-DD'), 'due', coalesce(load.due, 0), 'kinds', coalesce(load.kinds, '{}'::json)) order by day)
      from generate_series(clock.today::timestamp, clock.today::timestamp + interval '${loadDays - 1} days', interval '1 day') as day
      left join lateral (select sum(k.due_that_day) as due, json_object_agg(k.kind, k.due_that_day) as kinds from kinds k where k.due = day::date having count(*) > 0) load on true
    ) as days
  from clock`;
  const { rows } = await pool.query<Row>(text, conditions.values);
  return rows[0] ?? null;
}
