import { kyselyOn } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { JoinedDatabase } from '../read-views.js';
import { readByThem, readMatches, type ReadBy, type ReadFilter, type ReadScope } from './read-filter.js';

/** One request that showed personal data. */
export interface NewPersonalRead {
  readonly at: Date;
  readonly account: string;
  /** Null: the register of the stream. */
  readonly register: string | null;
  /** The case or subject that was read; null: a list was read. */
  readonly stream: string | null;
  readonly what: string;
  readonly classes: readonly string[];
  /** Filters of a list: words, unit, stage and the like. */
  readonly filter: Readonly<Record<string, unknown>> | null;
  /** Cases that were shown. */
  readonly cases: readonly string[];
}

export interface PersonalRead extends ReadBy {
  /** Null: a list was read. */
  readonly streamId: string | null;
  /** Of the case that was read. */
  readonly caseNumber: string | null;
  readonly classes: readonly string[];
  readonly what: string;
  readonly filter: Readonly<Record<string, unknown>> | null;
  readonly cases: readonly string[];
}

/** Filters of records: a case or a subject, a part, a class. */
export interface PersonalReadFilter {
  readonly case: string | null;
  readonly subject: string | null;
  readonly what: string | null;
  readonly class: string | null;
}

/** Who read whose personal data: rows of `ops.personal_read`. */
export class PersonalReadRows {
  readonly #db: Kysely<JoinedDatabase>;

  constructor(pool: Pool) {
    this.#db = kyselyOn<JoinedDatabase>(pool);
  }

  /** Writes a batch in order. A record of an unknown register is omitted. */
  async add(reads: readonly NewPersonalRead[]): Promise<void> {
    await addPersonalReads(reads).execute(this.#db);
  }

  /** Latest first. */
  search(filter: ReadFilter, of: PersonalReadFilter): Promise<readonly PersonalRead[]> {
    return personalReads(this.#db, filter, of).execute();
  }
}

/** One statement with one text for any batch size; the query builder cannot express `unnest` of eight arrays. */
export const addPersonalReads = (reads: readonly NewPersonalRead[]) => sql`
  insert into ops.personal_read (at, account, register, stream_id, classes, what, filter, cases)
  select r.at, r.account, coalesce(r.register, s.register), r.stream, string_to_array(r.classes, ','), r.what,
    r.filter::json, string_to_array(r.cases, ',')
  from unnest(
      ${reads.map(({ at }) => at)}::timestamptz[], ${reads.map(({ account }) => account)}::uuid[],
      ${reads.map(({ register }) => register)}::text[], ${reads.map(({ stream }) => stream)}::text[],
      ${reads.map(({ classes }) => classes.join(','))}::text[], ${reads.map(({ what }) => what)}::text[],
      ${reads.map(({ filter }) => (filter === null ? null : JSON.stringify(filter)))}::text[],
      ${reads.map(({ cases }) => cases.join(','))}::text[]
    ) with ordinality as r (at, account, register, stream, classes, what, filter, cases, ordinal)
    left join log.stream s on s.stream_id = r.stream
  where coalesce(r.register, s.register) is not null
  order by r.ordinal`;

/** The cases that were shown; if only some readers are of interest, only those of the units. */
const shownCases = ({ units, but }: ReadScope) => sql<string[]>`array(
    select c.id from unnest(case when r.stream_id like 'nomination:%' and r.cases = '{}'
      then array[substr(r.stream_id, 12)] else r.cases end) as c (id)
    where ${but}::boolean or exists (
      select from read.nomination as m where m.case_id = c.id and m.unit = any (${[...units]}::text[])))`;

/** Whether a case of the units was shown. */
const shownOf = ({ units }: ReadScope) => sql<boolean>`exists (
    select from read.nomination as m
    where m.unit = any (${[...units]}::text[])
      and (m.case_id = any (r.cases) or r.stream_id in ('nomination:' || m.case_id, 'subject:' || m.subject_id))
  )`;

export function personalReads(db: Kysely<JoinedDatabase>, filter: ReadFilter, of: PersonalReadFilter) {
  return db
    .selectFrom('ops.personal_read as r')
    .leftJoin('read.nomination as n', (join) =>
      join.on('n.case_id', '=', sql<string>`substring(r.stream_id from '^nomination:(.*)$')`),
    )
    .select([
      sql<string>`r.id::text`.as('id'),
      'r.at',
      'r.account',
      'r.stream_id as streamId',
      'n.case_number as caseNumber',
      'r.classes',
      'r.what',
      sql<Readonly<Record<string, unknown>> | null>`r.filter`.as('filter'),
      shownCases(filter.within).as('cases'),
    ])
    .where(readMatches(filter))
    .where((eb) => eb.or([readByThem(filter.within), shownOf(filter.within)]))
    .$if(of.case !== null || of.subject !== null, (query) =>
      query.where(
        sql<boolean>`(r.cases @> array[${of.case}::text]
          or r.stream_id = any (array['nomination:' || ${of.case}, 'effects:' || ${of.case},
            'subject:' || ${of.subject}]))`,
      ),
    )
    .$if(of.what !== null, (query) => query.where('r.what', '=', of.what ?? ''))
    .$if(of.class !== null, (query) => query.where(sql<boolean>`${of.class} = any (r.classes)`))
    .orderBy('r.id', 'desc')
    .limit(filter.limit);
}
