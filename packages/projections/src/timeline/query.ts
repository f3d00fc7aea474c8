import type { Moment } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { Conditions } from '../conditions.js';
import type { Page } from '../keyset.js';
import { latestFirst, type Paging } from '../latest-first.js';
import { withinUnits, type UnitScope } from '../scope.js';

/** An event as it is listed across cases; facts only. */
export interface TimelineItem {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly version: number;
  readonly type: string;
  readonly actor: string;
  readonly actorRole: string | null;
  readonly actorUnit: string | null;
  readonly onBehalfOf: string | null;
  readonly entry: 'live' | 'historical';
  readonly occurredAt: Moment;
  readonly recordedAt: Moment;
  readonly facts: unknown;
}

export interface TimelineFilter extends Paging {
  readonly register: string;
  /** Cases of these units, or `all`. */
  readonly units: UnitScope;
  readonly caseId?: string | undefined;
  readonly type?: string | undefined;
}

/** What happened in a register, or in one of its cases, the latest first. @throws MalformedCursor */
export async function listTimeline(pool: Pool, filter: TimelineFilter): Promise<Page<TimelineItem>> {
  const conditions = new Conditions().where('t.register = $?', filter.register);
  withinUnits(conditions, 'n.unit', filter.units);
  if (filter.caseId !== undefined) conditions.where('t.case_id = $?', filter.caseId);
  if (filter.type !== undefined) conditions.where('t.type = $?', filter.type);
  const columns = `t.case_id as "caseId", n.case_number as "caseNumber", t.version, t.type, t.actor, t.actor_role as "actorRole", t.actor_unit as "actorUnit", t.on_behalf_of as "onBehalfOf", t.entry,
  t.occurred_at as "occurredAt", t.recorded_at as "recordedAt", t.facts`;
  return latestFirst<TimelineItem>(
    pool,
    { columns, from: 'read.timeline t join read.nomination n on n.case_id = t.case_id', place: 't.log_index' },
    conditions,
    filter,
  );
}
