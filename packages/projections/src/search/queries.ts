import { streamId } from '@vinhdanh/contracts';
import { sql, type Expression, type SqlBool } from 'kysely';
import { isAnyOf } from '../any-of.js';
import type { ReadDb } from '../read-db.js';
import { withinSight, type Audience } from '../scope.js';
import type { FoundSubject } from './found.js';

/** Groups answer at most so many each. */
export const mostFound = 8;

/** Cases about a subject that are shown with it. */
const mostCasesOfSubject = 5;

/**
 * What was typed, as the read models compare texts: words without diacritics as patterns, and the whole as a prefix.
 */
export interface Typed {
  readonly patterns: readonly string[];
  readonly prefix: string;
}

/** Units whose cases the reader sees, and audiences to whom single cases are open. */
export interface SearchSight {
  readonly units: readonly string[];
  readonly audiences: readonly Audience[];
}

/**
 * Every word anywhere, each as its own condition, so that the trigram index serves it. Nothing is found without a word,
 * when only ignored signs were typed.
 */
const every = (text: Expression<string | null>, { patterns }: Typed): Expression<SqlBool> =>
  patterns.length === 0
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(${sql.join(
        patterns.map((pattern) => sql`${text} like ${pattern}`),
        sql` and `,
      )})`;

/** Rows that begin with the whole input come first. */
const beginsSo = (text: Expression<string | null>, { prefix }: Typed) => sql<SqlBool>`(${text} like ${`${prefix}%`})`;

const folded = (text: Expression<string | null>) => sql<string | null>`log.findable(${text})`;

const sightOfCase = ({ units, audiences }: SearchSight) =>
  withinSight({ unit: sql.ref<string>('n.unit'), openTo: sql.ref<string[]>('n.open_to') }, units, audiences);

export const foundCasesQuery = (db: ReadDb, register: string, sight: SearchSight, typed: Typed) =>
  db
    .selectFrom('read.nomination as n')
    .where('n.register', '=', register)
    .where(sightOfCase(sight))
    .where((eb) => every(eb.ref('n.search'), typed))
    .select([
      'n.case_id as caseId',
      'n.case_number as caseNumber',
      'n.subject_name as subjectName',
      'n.subject_kind as subjectKind',
      'n.award',
      'n.unit',
      'n.stage',
      'n.state',
    ])
    .orderBy((eb) => beginsSo(eb.ref('n.search'), typed), 'desc')
    .orderBy((eb) => beginsSo(eb.ref('n.folded_name'), typed), 'desc')
    .orderBy('n.opened_index', 'desc')
    .limit(mostFound);

/**
 * Subjects with a case that the reader may see. Subjects with a matching name are found first, in order, and their
 * cases are read until enough have one.
 */
export const foundSubjectsQuery = (db: ReadDb, register: string, sight: SearchSight, typed: Typed) =>
  db
    .with(
      (cte) => cte('named').materialized(),
      (query) =>
        query
          .selectFrom('read.subject as s')
          .where('s.register', '=', register)
          .where('s.subject_name', 'is not', null)
          .where((eb) => every(eb.ref('s.search'), typed))
          .select((eb) => [
            's.subject_id',
            's.kind',
            's.registered_index',
            eb.ref('s.subject_name').$notNull().as('subject_name'),
            beginsSo(eb.ref('s.search'), typed).as('first'),
          ])
          .orderBy('first', 'desc')
          .orderBy('s.registered_index', 'desc'),
    )
    .selectFrom('named as s')
    .crossJoinLateral((eb) =>
      eb
        .selectFrom((inner) =>
          inner
            .selectFrom('read.nomination as n')
            .whereRef('n.subject_id', '=', 's.subject_id')
            .where('n.register', '=', register)
            .where(sightOfCase(sight))
            .select(['n.case_id', 'n.case_number', 'n.opened_index'])
            .orderBy('n.opened_index', 'desc')
            .limit(mostCasesOfSubject)
            .as('o'),
        )
        .select(
          sql<FoundSubject['cases'] | null>`json_agg(json_build_object('caseId', o.case_id, 'caseNumber', o.case_number)
            order by o.opened_index desc)`.as('cases'),
        )
        .as('c'),
    )
    .where('c.cases', 'is not', null)
    .select((eb) => [
      's.subject_id as subjectId',
      's.subject_name as name',
      's.kind',
      eb.ref('c.cases').$notNull().as('cases'),
    ])
    .orderBy('s.first', 'desc')
    .orderBy('s.registered_index', 'desc')
    .limit(mostFound);

/**
 * The known persons whose name matches, by the name under which each was entered.
 * @param known ids of the persons whom the reader may know of
 */
export const foundPeopleQuery = (db: ReadDb, register: string, known: readonly string[], typed: Typed) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('log.stream as s')
        .innerJoin('log.event as e', (join) => join.onRef('e.stream_id', '=', 's.stream_id').on('e.version', '=', 1))
        .innerJoin('log.event_personal as q', (join) =>
          join.onRef('q.pos', '=', 'e.pos').on('q.class', '=', 'identity'),
        )
        .where('s.register', '=', register)
        .where('s.kind', '=', 'person')
        .where(
          isAnyOf(
            's.stream_id',
            known.map((person) => streamId('person', person)),
          ),
        )
        .select([
          sql<string>`substr(s.stream_id, length('person:') + 1)`.as('person'),
          sql<string | null>`q.body->>'name'`.as('name'),
        ])
        .as('p'),
    )
    .where('p.name', 'is not', null)
    .where((eb) => every(folded(eb.ref('p.name')), typed))
    .select((eb) => ['p.person', eb.ref('p.name').$notNull().as('name')])
    .orderBy((eb) => beginsSo(folded(eb.ref('p.name')), typed), 'desc')
    .orderBy('p.name')
    .limit(mostFound);

export const foundDecisionsQuery = (db: ReadDb, register: string, sight: SearchSight, typed: Typed) =>
  db
    .selectFrom('read.decision as d')
    .innerJoin('read.nomination as n', 'n.case_id', 'd.case_id')
    .where('d.register', '=', register)
    .where(sightOfCase(sight))
    .where((eb) => every(folded(eb.ref('d.number')), typed))
    .select([
      'd.number',
      'd.case_id as caseId',
      'n.case_number as caseNumber',
      'n.subject_name as subjectName',
      'd.act',
      'd.signed_at as signedAt',
    ])
    .orderBy((eb) => beginsSo(folded(eb.ref('d.number')), typed), 'desc')
    .orderBy('d.log_index', 'desc')
    .limit(mostFound);
