import type { Award, RestReason, SubjectKind } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { z } from 'zod';
import { Conditions } from '../conditions.js';
import { keyOf, pageOf, pageSize, type Page } from '../keyset.js';
import type { UnitScope } from '../scope.js';

export const conflictKinds = ['overlapping-periods', 'look-alike', 'several-open'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** A case that stands in a conflict. */
export interface ConflictingCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly award: Award;
  readonly unit: string;
  /** Whom it nominates. */
  readonly subject: string;
  readonly subjectName: string | null;
  readonly state: 'open' | RestReason;
  readonly achievement: string | null;
  /** First and last day of the achievement. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Two cases whose achievement periods share days, of one subject, of two that were answered to be one, or of achievements that somebody shares (a household and its head): the same work may be
 * rewarded twice.
 */
export interface OverlappingPeriods {
  readonly kind: 'overlapping-periods';
  /** Of the case opened later. */
  readonly subject: string;
  readonly subjectName: string | null;
  /** The case opened first, and the one opened later. */
  readonly cases: readonly [ConflictingCase, ConflictingCase];
  /** Days that both claim. */
  readonly from: string;
  readonly to: string;
  readonly sameAchievement: boolean;
}

/** One subject with more than one open case; several that were answered to be one count as one. */
export interface SeveralOpen {
  readonly kind: 'several-open';
  /** Of the case opened first. */
  readonly subject: string;
  readonly subjectName: string | null;
  readonly cases: readonly ConflictingCase[];
}

export interface ConflictFilter {
  readonly register: string;
  /** Units whose cases may be seen; a conflict shows to whoever sees one of its cases, and what the other one is shows too: without that nobody could mend it. */
  readonly units: UnitScope;
  readonly subject?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Ends by which a case gave its claim back: what it cited is free again. */
const released = [
  'declined',
  'withdrawn',
  'merged',
  'dropped-out',
  'closed-not-passed',
  'ineligible',
  'centrally-refused',
  'terminated',
  'revoked',
];

const caseJson = (row: string, name: string): string =>
  `json_build_object('caseId', ${row}.case_id, 'caseNumber', ${row}.case_number, 'award', ${row}.award, 'unit', ${row}.unit, 'subject', ${row}.subject_id, 'subjectName', ${name}.subject_name, 'state', ${row}.state, 'achievement', ${row}.achievement, ` +
  `'from', ${row}.period_from, 'to', ${row}.period_to)`;

/** The subject of the case is this one, or one with it. */
const samePerson = 'bs.person = (select p.person from read.conflict_subject p where p.subject_id = $?)';

/** This subject, or one with it, is among those whose deed one of the achievements was. */
const samePersonAmong =
  'exists (select from unnest(a.doers || b.doers) as d (id) join read.conflict_subject x on x.subject_id = d.id ' +
  'where x.person = (select p.person from read.conflict_subject p where p.subject_id = $?))';

const seesOne = (conditions: Conditions, units: UnitScope): void => {
  if (units !== 'all') conditions.where('(a.unit = any ($?) or b.unit = any ($?))', units, units);
};

interface OverlapRow extends OverlappingPeriods {
  readonly laterIndex: number;
  readonly earlierIndex: number;
}

/** Overlapping achievement periods, the pair with the case opened last first. @throws MalformedCursor */
export async function listOverlaps(pool: Pool, filter: ConflictFilter): Promise<Page<OverlappingPeriods>> {
  const size = pageSize(filter.limit);
  const conditions = new Conditions()
    .where('b.register = $?', filter.register)
    .where('b.state <> all ($?)', released)
    .where('a.state <> all ($?)', released);
  seesOne(conditions, filter.units);
  if (filter.subject !== undefined) conditions.where(samePersonAmong, filter.subject);
  if (filter.cursor !== undefined) {
    conditions.where(
      '(b.opened_index, a.opened_index) < ($?::bigint, $?::bigint)',
      ...keyOf(z.tuple([z.int(), z.int()]), filter.cursor),
    );
  }
  const text = `select 'overlapping-periods' as kind, b.subject_id as subject, s.subject_name as "subjectName", json_build_array(${caseJson('a', 'an')}, ${caseJson('b', 's')}) as cases,
    greatest(a.period_from, b.period_from) as from, least(a.period_to, b.period_to) as to, a.period_from = b.period_from and a.period_to = b.period_to as "sameAchievement",
    b.opened_index as "laterIndex", a.opened_index as "earlierIndex"
  from read.conflict_case b
  cross join lateral (
    select array_agg(own.subject_id) as ids from unnest(b.doers) as d (id)
    join read.conflict_subject ds on ds.subject_id = d.id join read.conflict_subject own on own.person = ds.person
  ) known
  join read.conflict_case a on a.doers && known.ids and a.register = b.register and a.opened_index < b.opened_index and a.period_from <= b.period_to and b.period_from <= a.period_to
  left join read.subject s on s.subject_id = b.subject_id
  left join read.subject an on an.subject_id = a.subject_id
  where ${conditions.sql}
  order by b.opened_index desc, a.opened_index desc limit ${size + 1}`;
  const { rows } = await pool.query<OverlapRow>(text, conditions.values);
  return pageOf(
    rows,
    size,
    ({ laterIndex: _, earlierIndex: __, ...item }) => item,
    (row) => [row.laterIndex, row.earlierIndex],
  );
}

/** Subjects with several open cases, by the case opened last. @throws MalformedCursor */
export async function listSeveralOpen(pool: Pool, filter: ConflictFilter): Promise<Page<SeveralOpen>> {
  const size = pageSize(filter.limit);
  const conditions = new Conditions().where('b.register = $?', filter.register).where(`b.state = 'open'`);
  if (filter.subject !== undefined) conditions.where(samePerson, filter.subject);
  const groups = new Conditions();
  groups.values.push(...conditions.values);
  groups.where('count(*) > 1');
  if (filter.units !== 'all') groups.where('bool_or(b.unit = any ($?))', filter.units);
  if (filter.cursor !== undefined)
    groups.where('max(b.opened_index) < $?::bigint', ...keyOf(z.tuple([z.int()]), filter.cursor));
  const text = `select 'several-open' as kind, (array_agg(b.subject_id order by b.opened_index))[1] as subject, min(s.subject_name) as "subjectName", json_agg(${caseJson('b', 's')} order by b.opened_index) as cases,
    max(b.opened_index) as "latestIndex"
  from read.conflict_case b
  join read.conflict_subject bs on bs.subject_id = b.subject_id
  left join read.subject s on s.subject_id = b.subject_id
  where ${conditions.sql} group by bs.person having ${groups.sql} order by max(b.opened_index) desc limit ${size + 1}`;
  const { rows } = await pool.query<SeveralOpen & { readonly latestIndex: number }>(text, groups.values);
  return pageOf(
    rows,
    size,
    ({ latestIndex: _, ...item }) => item,
    (row) => [row.latestIndex],
  );
}

/** A subject that looks like another. */
export interface LookAlikeSubject {
  readonly id: string;
  readonly name: string | null;
  readonly born: number | null;
  readonly unit: string | null;
}

/** Two subjects that may be one, as nobody has answered yet: the same name without diacritics, and nothing known that tells them apart. They are offered, never merged silently. */
export interface LookAlike {
  readonly kind: 'look-alike';
  readonly subjectKind: SubjectKind;
  /** The one registered first, and the later one. */
  readonly subjects: readonly [LookAlikeSubject, LookAlikeSubject];
  /** What they share besides the name; what is unknown of one of them tells nothing apart. */
  readonly sameBirthYear: boolean;
  readonly sameLineage: boolean;
}

export interface LookAlikeFilter extends ConflictFilter {
  /** By unit code, the line of units it belongs to. */
  readonly lineages: ReadonlyMap<string, string>;
}

interface LookAlikeRow extends LookAlike {
  readonly laterIndex: number;
  readonly earlierIndex: number;
}

const subjectJson = (row: string, names: string): string =>
  `json_build_object('id', ${row}.subject_id, 'name', ${names}.subject_name, 'born', ${row}.born, 'unit', ${row}.unit)`;

/** Look-alike subjects that are not answered: name without diacritics, birth year and commune lineage; the pair registered last first. @throws MalformedCursor */
export async function listLookAlikes(pool: Pool, filter: LookAlikeFilter): Promise<Page<LookAlike>> {
  const size = pageSize(filter.limit);
  const conditions = new Conditions();
  const codes = conditions.value([...filter.lineages.keys()]);
  const lines = conditions.value([...filter.lineages.values()]);
  conditions.where('b.register = $?', filter.register);
  if (filter.units !== 'all')
    conditions.where(
      '(a.unit is null or b.unit is null or a.unit = any ($?) or b.unit = any ($?))',
      filter.units,
      filter.units,
    );
  if (filter.subject !== undefined)
    conditions.where('(a.subject_id = $? or b.subject_id = $?)', filter.subject, filter.subject);
  if (filter.cursor !== undefined) {
    conditions.where(
      '(b.registered_index, a.registered_index) < ($?::bigint, $?::bigint)',
      ...keyOf(z.tuple([z.int(), z.int()]), filter.cursor),
    );
  }
  const text = `with lineage as materialized (select code, line from unnest(${codes}::text[], ${lines}::text[]) as l (code, line))
  select 'look-alike' as kind, b.kind as "subjectKind", json_build_array(${subjectJson('a', 'an')}, ${subjectJson('b', 'bn')}) as subjects,
    coalesce(a.born = b.born, false) as "sameBirthYear", coalesce(a.unit = b.unit or al.line = bl.line, false) as "sameLineage",
    b.registered_index as "laterIndex", a.registered_index as "earlierIndex"
  from read.conflict_subject b
  join read.conflict_subject a on a.register = b.register and a.kind = b.kind and a.folded_name = b.folded_name and a.registered_index < b.registered_index
  join read.subject an on an.subject_id = a.subject_id
  join read.subject bn on bn.subject_id = b.subject_id
  left join lineage al on al.code = a.unit
  left join lineage bl on bl.code = b.unit
  where ${conditions.sql}
    and a.person <> b.person
    and not exists (select from read.conflict_link l where l.subject_id = a.subject_id and l.other = b.subject_id)
    and coalesce(a.born = b.born, true)
    and (a.unit is null or b.unit is null or a.unit = b.unit or al.line = bl.line)
  order by b.registered_index desc, a.registered_index desc limit ${size + 1}`;
  const { rows } = await pool.query<LookAlikeRow>(text, conditions.values);
  return pageOf(
    rows,
    size,
    ({ laterIndex: _, earlierIndex: __, ...item }) => item,
    (row) => [row.laterIndex, row.earlierIndex],
  );
}
