import type { Award, Day, RestReason, SubjectKind } from '@vinhdanh/contracts';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Pool } from 'pg';
import { z } from 'zod';
import { isAnyOf } from '../any-of.js';
import { keyOf, pageOf, pageSize, type Page } from '../keyset.js';
import { latestFirst, placeOf } from '../latest-first.js';
import { readDb, type ReadDb } from '../read-db.js';
import type { UnitScope } from '../scope.js';

export const conflictKinds = ['overlapping-periods', 'look-alike', 'several-open'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** A case in a conflict. */
export interface ConflictingCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly award: Award;
  readonly unit: string;
  /** The nominee. */
  readonly subject: string;
  readonly subjectName: string | null;
  readonly state: 'open' | RestReason;
  readonly achievement: string | null;
  /** First and last day of the achievement. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Two cases whose achievement periods share days, of one subject, of two confirmed to be one, or of a shared
 * achievement (a household and its head): the same work may be rewarded twice.
 */
export interface OverlappingPeriods {
  readonly kind: 'overlapping-periods';
  /** Of the case opened later. */
  readonly subject: string;
  readonly subjectName: string | null;
  /** The case opened first, and the one opened later. */
  readonly cases: readonly [ConflictingCase, ConflictingCase];
  /** Days that both cases claim. */
  readonly from: string;
  readonly to: string;
  readonly sameAchievement: boolean;
}

/** One subject with more than one open case; several confirmed to be one count as one. */
export interface SeveralOpen {
  readonly kind: 'several-open';
  /** Of the case opened first. */
  readonly subject: string;
  readonly subjectName: string | null;
  readonly cases: readonly ConflictingCase[];
}

export interface ConflictFilter {
  readonly register: string;
  /**
   * Units whose cases the reader may see. A conflict is shown to whoever sees one of its cases, including the other
   * case: otherwise nobody could resolve it.
   */
  readonly units: UnitScope;
  readonly subject?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Ends by which a case released its claim: its achievement is free again. */
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

const caseJson = (row: string, name: string): RawBuilder<ConflictingCase> => {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  return sql<ConflictingCase>`json_build_object('caseId', ${of('case_id')}, 'caseNumber', ${of('case_number')},
    'award', ${of('award')}, 'unit', ${of('unit')}, 'subject', ${of('subject_id')},
    'subjectName', ${sql.ref(`${name}.subject_name`)}, 'state', ${of('state')}, 'achievement', ${of('achievement')},
    'from', ${of('period_from')}, 'to', ${of('period_to')})`;
};

/** All subjects confirmed to be one have one person. */
const personOf = (subject: string): RawBuilder<string> =>
  sql<string>`(select p.person from read.conflict_subject p where p.subject_id = ${subject})`;

/** This subject, or one confirmed to be the same, shares one of the achievements. */
const samePersonAmong = (subject: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select from unnest(a.doers || b.doers) as d (id)
    join read.conflict_subject x on x.subject_id = d.id where x.person = ${personOf(subject)})`;

/** Overlapping achievement periods, the pair with the case opened last first. @throws MalformedCursor */
export async function listOverlaps(pool: Pool, filter: ConflictFilter): Promise<Page<OverlappingPeriods>> {
  return pageOf(
    await listOverlapsQuery(readDb(pool), filter).execute(),
    pageSize(filter.limit),
    ({ laterIndex: _, earlierIndex: __, ...item }): OverlappingPeriods => item,
    (row) => [row.laterIndex, row.earlierIndex],
  );
}

/** A page of pairs of cases and one more row. */
export function listOverlapsQuery(db: ReadDb, filter: ConflictFilter) {
  let query = db
    .selectFrom('read.conflict_case as b')
    .crossJoinLateral((eb) =>
      eb
        .selectFrom(sql<{ id: string }>`unnest(b.doers)`.as<'d'>(sql`d (id)`))
        .innerJoin('read.conflict_subject as ds', 'ds.subject_id', 'd.id')
        .innerJoin('read.conflict_subject as own', 'own.person', 'ds.person')
        .select(sql<string[]>`array_agg(own.subject_id)`.as('ids'))
        .as('known'),
    )
    .innerJoin('read.conflict_case as a', (join) =>
      join
        .on(sql<SqlBool>`a.doers && known.ids`)
        .onRef('a.register', '=', 'b.register')
        .onRef('a.opened_index', '<', 'b.opened_index')
        .onRef('a.period_from', '<=', 'b.period_to')
        .onRef('b.period_from', '<=', 'a.period_to'),
    )
    .leftJoin('read.subject as s', 's.subject_id', 'b.subject_id')
    .leftJoin('read.subject as an', 'an.subject_id', 'a.subject_id')
    .where('b.register', '=', filter.register)
    .where(sql<SqlBool>`b.state <> all (${released})`)
    .where(sql<SqlBool>`a.state <> all (${released})`);
  const { units, subject, cursor } = filter;
  if (units !== 'all') query = query.where((eb) => eb.or([isAnyOf('a.unit', units), isAnyOf('b.unit', units)]));
  if (subject !== undefined) query = query.where(samePersonAmong(subject));
  if (cursor !== undefined) {
    const [later, earlier] = keyOf(z.tuple([z.int(), z.int()]), cursor);
    query = query.where(sql<SqlBool>`(b.opened_index, a.opened_index) < (${later}::bigint, ${earlier}::bigint)`);
  }
  return query
    .select([
      sql.lit('overlapping-periods' as const).as('kind'),
      'b.subject_id as subject',
      's.subject_name as subjectName',
      sql<OverlappingPeriods['cases']>`json_build_array(${caseJson('a', 'an')}, ${caseJson('b', 's')})`.as('cases'),
      sql<Day>`greatest(a.period_from, b.period_from)`.as('from'),
      sql<Day>`least(a.period_to, b.period_to)`.as('to'),
      sql<boolean>`a.period_from = b.period_from and a.period_to = b.period_to`.as('sameAchievement'),
      'b.opened_index as laterIndex',
      'a.opened_index as earlierIndex',
    ])
    .orderBy('b.opened_index', 'desc')
    .orderBy('a.opened_index', 'desc')
    .limit(pageSize(filter.limit) + 1);
}

/** Subjects with several open cases, by the case opened last. @throws MalformedCursor */
export const listSeveralOpen = (pool: Pool, filter: ConflictFilter): Promise<Page<SeveralOpen>> =>
  latestFirst(listSeveralOpenQuery(readDb(pool), filter), filter);

/** A page of subjects and one more row. */
export function listSeveralOpenQuery(db: ReadDb, filter: ConflictFilter) {
  const { units, subject } = filter;
  let query = db
    .selectFrom('read.conflict_case as b')
    .innerJoin('read.conflict_subject as bs', 'bs.subject_id', 'b.subject_id')
    .leftJoin('read.subject as s', 's.subject_id', 'b.subject_id')
    .where('b.register', '=', filter.register)
    .where('b.state', '=', 'open');
  if (subject !== undefined) query = query.where('bs.person', '=', personOf(subject));
  let groups = query.groupBy('bs.person').having(sql<SqlBool>`count(*) > 1`);
  if (units !== 'all') groups = groups.having(sql<SqlBool>`bool_or(${isAnyOf('b.unit', units)})`);
  const before = placeOf(filter);
  if (before !== null) groups = groups.having(sql<SqlBool>`max(b.opened_index) < ${before}::bigint`);
  return groups
    .select([
      sql.lit('several-open' as const).as('kind'),
      sql<string>`(array_agg(b.subject_id order by b.opened_index))[1]`.as('subject'),
      sql<string | null>`min(s.subject_name)`.as('subjectName'),
      sql<readonly ConflictingCase[]>`json_agg(${caseJson('b', 's')} order by b.opened_index)`.as('cases'),
      sql<number>`max(b.opened_index)`.as('place'),
    ])
    .orderBy('place', 'desc')
    .limit(pageSize(filter.limit) + 1);
}

/** A subject that looks like another. */
export interface LookAlikeSubject {
  readonly id: string;
  readonly name: string | null;
  readonly born: number | null;
  readonly unit: string | null;
}

/**
 * Two subjects that may be one, without an answer yet: the same name without diacritics, and no known difference. They
 * are shown, never merged silently.
 */
export interface LookAlike {
  readonly kind: 'look-alike';
  readonly subjectKind: SubjectKind;
  /** The one registered first, and the later one. */
  readonly subjects: readonly [LookAlikeSubject, LookAlikeSubject];
  /** What they share besides the name; an unknown value is no difference. */
  readonly sameBirthYear: boolean;
  readonly sameLineage: boolean;
}

export interface LookAlikeFilter extends ConflictFilter {
  /** By unit code, the lineage of the unit. */
  readonly lineages: ReadonlyMap<string, string>;
}

const subjectJson = (row: string, names: string): RawBuilder<LookAlikeSubject> => {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  return sql<LookAlikeSubject>`json_build_object('id', ${of('subject_id')}, 'name', ${sql.ref(`${names}.subject_name`)},
    'born', ${of('born')}, 'unit', ${of('unit')})`;
};

/**
 * Look-alike subjects without an answer: name without diacritics, birth year and commune lineage; the pair registered
 * last first.
 * @throws MalformedCursor
 */
export async function listLookAlikes(pool: Pool, filter: LookAlikeFilter): Promise<Page<LookAlike>> {
  return pageOf(
    await listLookAlikesQuery(readDb(pool), filter).execute(),
    pageSize(filter.limit),
    ({ laterIndex: _, earlierIndex: __, ...item }): LookAlike => item,
    (row) => [row.laterIndex, row.earlierIndex],
  );
}

/** A page of pairs of subjects and one more row. */
export function listLookAlikesQuery(db: ReadDb, filter: LookAlikeFilter) {
  const codes = [...filter.lineages.keys()];
  const lines = [...filter.lineages.values()];
  let query = db
    .with(
      (cte) => cte('lineage').materialized(),
      (cte) =>
        cte
          .selectFrom(
            sql<{ code: string; line: string }>`unnest(${codes}::text[], ${lines}::text[])`.as<'l'>(
              sql`l (code, line)`,
            ),
          )
          .select(['l.code', 'l.line']),
    )
    .selectFrom('read.conflict_subject as b')
    .innerJoin('read.conflict_subject as a', (join) =>
      join
        .onRef('a.register', '=', 'b.register')
        .onRef('a.kind', '=', 'b.kind')
        .onRef('a.folded_name', '=', 'b.folded_name')
        .onRef('a.registered_index', '<', 'b.registered_index'),
    )
    .innerJoin('read.subject as an', 'an.subject_id', 'a.subject_id')
    .innerJoin('read.subject as bn', 'bn.subject_id', 'b.subject_id')
    .leftJoin('lineage as al', 'al.code', 'a.unit')
    .leftJoin('lineage as bl', 'bl.code', 'b.unit')
    .where('b.register', '=', filter.register)
    .whereRef('a.person', '<>', 'b.person')
    .where(sql<SqlBool>`not exists (
      select from read.conflict_link l where l.subject_id = a.subject_id and l.other = b.subject_id
    )`)
    .where(sql<SqlBool>`coalesce(a.born = b.born, true)`)
    .where(sql<SqlBool>`(a.unit is null or b.unit is null or a.unit = b.unit or al.line = bl.line)`);
  const { units, subject, cursor } = filter;
  if (units !== 'all')
    query = query.where((eb) =>
      eb.or([eb('a.unit', 'is', null), eb('b.unit', 'is', null), isAnyOf('a.unit', units), isAnyOf('b.unit', units)]),
    );
  if (subject !== undefined)
    query = query.where((eb) => eb.or([eb('a.subject_id', '=', subject), eb('b.subject_id', '=', subject)]));
  if (cursor !== undefined) {
    const [later, earlier] = keyOf(z.tuple([z.int(), z.int()]), cursor);
    query = query.where(
      sql<SqlBool>`(b.registered_index, a.registered_index) < (${later}::bigint, ${earlier}::bigint)`,
    );
  }
  return query
    .select([
      sql.lit('look-alike' as const).as('kind'),
      'b.kind as subjectKind',
      sql<LookAlike['subjects']>`json_build_array(${subjectJson('a', 'an')}, ${subjectJson('b', 'bn')})`.as('subjects'),
      sql<boolean>`coalesce(a.born = b.born, false)`.as('sameBirthYear'),
      sql<boolean>`coalesce(a.unit = b.unit or al.line = bl.line, false)`.as('sameLineage'),
      'b.registered_index as laterIndex',
      'a.registered_index as earlierIndex',
    ])
    .orderBy('b.registered_index', 'desc')
    .orderBy('a.registered_index', 'desc')
    .limit(pageSize(filter.limit) + 1);
}
