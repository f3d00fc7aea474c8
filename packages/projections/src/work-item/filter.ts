import type { Award, Stage, Track } from '@vinhdanh/contracts';
import { Conditions } from '../conditions.js';
import type { CaseFlag } from '../nomination/flags.js';
import { withinReach, type Reach } from '../scope.js';
import { matchWords } from '../search.js';

/** By the register's business day: past, today, within the seven days after it, later, or without a due day. */
export type WorkGroup = 'overdue' | 'today' | 'week' | 'later' | 'undated';
export const workGroups: readonly WorkGroup[] = ['overdue', 'today', 'week', 'later', 'undated'];

export const groupSql = `case when w.due is null then 'undated' when w.due < clock.today then 'overdue' when w.due = clock.today then 'today' when w.due <= clock.today + 7 then 'week' else 'later' end`;

/** Who looks after the work: nobody yet, one person, or anybody but him. */
export type AssigneeFilter =
  | { readonly kind: 'none' }
  | { readonly kind: 'person' | 'others'; readonly person: string };

export interface WorkFilter {
  readonly register: string;
  /** What the asking person may do: roles and units; `all` for whoever sees everybody's. */
  readonly reach: readonly Reach[] | 'all';
  readonly role?: string | undefined;
  readonly unit?: string | undefined;
  /** Any of these units. */
  readonly unitIn?: readonly string[] | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly tracks?: readonly Track[] | undefined;
  readonly awards?: readonly Award[] | undefined;
  /** Number of a field. */
  readonly field?: number | undefined;
  readonly assignee?: AssigneeFilter | undefined;
  /** Whether papers are missing. */
  readonly missing?: boolean | undefined;
  /** All of these flags. */
  readonly flags?: readonly CaseFlag[] | undefined;
  readonly group?: WorkGroup | undefined;
  readonly overdue?: boolean | undefined;
  readonly q?: string | undefined;
}

/** Tables that a query over work reads: the work, its case, and who looks after this step of it. */
export const workFrom = `read.work_item w join read.nomination n on n.case_id = w.case_id
    left join ops.assignment a on a.case_id = w.case_id and a.key = w.key and a.step_since = w.since`;

/** The conditions of a filter but for the group; `$1` is the register. */
export function workConditions(filter: Omit<WorkFilter, 'group'>): Conditions {
  const conditions = new Conditions().where('w.register = $?', filter.register);
  withinReach(conditions, { role: 'w.role', unit: 'w.unit', openTo: 'n.open_to' }, filter.reach);
  if (filter.role !== undefined) conditions.where('w.role = $?', filter.role);
  if (filter.unit !== undefined) conditions.where('w.unit = $?', filter.unit);
  if (filter.unitIn !== undefined) conditions.where('w.unit = any ($?)', filter.unitIn);
  if (filter.stages !== undefined) conditions.where('n.stage = any ($?)', filter.stages);
  if (filter.tracks !== undefined) conditions.where('n.track = any ($?)', filter.tracks);
  if (filter.awards !== undefined) conditions.where('n.award = any ($?)', filter.awards);
  if (filter.field !== undefined) conditions.where('$? = any (n.fields)', filter.field);
  if (filter.missing !== undefined) conditions.where('(n.missing_papers > 0) = $?', filter.missing);
  if (filter.flags !== undefined) conditions.where('n.flags @> $?::text[]', filter.flags);
  if (filter.overdue !== undefined) conditions.where('coalesce(w.due < clock.today, false) = $?', filter.overdue);
  if (filter.assignee !== undefined) held(conditions, filter.assignee);
  matchWords(conditions, 'n.search', filter.q);
  return conditions;
}

function held(conditions: Conditions, assignee: AssigneeFilter): void {
  if (assignee.kind === 'none') conditions.where('a.person is null');
  else conditions.where(assignee.kind === 'person' ? 'a.person = $?' : 'a.person <> $?', assignee.person);
}
