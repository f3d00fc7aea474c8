import type { Award, Stage, Substate, Track } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { Conditions } from '../conditions.js';
import { withinUnits, type UnitScope } from '../scope.js';
import { todayCte } from '../today.js';
import type { CaseState } from './row.js';

/** How long cases have stood at their step, in calendar days up to and with the register's business day: at most 7, 30, 90, and longer. */
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

type Row = Omit<PipelineStep, 'ages'> & Ages;

/** Where the cases of a register stand, and for how long. */
export async function pipeline(pool: Pool, filter: PipelineFilter): Promise<readonly PipelineStep[]> {
  const conditions = new Conditions().where('n.register = $?', filter.register);
  withinUnits(conditions, 'n.unit', filter.units);
  if (filter.unitIn !== undefined) conditions.where('n.unit = any ($?)', filter.unitIn);
  if (filter.tracks !== undefined) conditions.where('n.track = any ($?)', filter.tracks);
  if (filter.awards !== undefined) conditions.where('n.award = any ($?)', filter.awards);
  if (filter.field !== undefined) conditions.where('$? = any (n.fields)', filter.field);
  const text = `with ${todayCte('$1')}, aged as (
    select n.stage, n.substate, n.state, n.missing_papers > 0 as lacking, coalesce(n.due < clock.today, false) as late,
      clock.today - (n.since at time zone 'Asia/Ho_Chi_Minh')::date as days
    from read.nomination n cross join clock where ${conditions.sql}
  )
  select a.stage, a.substate, a.state, count(*)::int as cases, (count(*) filter (where a.late))::int as overdue, (count(*) filter (where a.lacking))::int as "lackingPapers",
    coalesce(max(a.days), 0)::int as "oldestDays", (count(*) filter (where a.days <= 7))::int as week, (count(*) filter (where a.days between 8 and 30))::int as month,
    (count(*) filter (where a.days between 31 and 90))::int as quarter, (count(*) filter (where a.days > 90))::int as older
  from aged a group by a.stage, a.substate, a.state`;
  const { rows } = await pool.query<Row>(text, conditions.values);
  return rows.map(({ week, month, quarter, older, ...step }) => ({ ...step, ages: { week, month, quarter, older } }));
}
