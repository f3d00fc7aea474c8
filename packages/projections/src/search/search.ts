import type { Moment } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { heldThen } from '../scope.js';

/** Groups answer at most so many each. */
export const mostFound = 8;

export interface FoundCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subjectName: string | null;
  readonly subjectKind: string;
  readonly award: string;
  readonly unit: string;
  readonly stage: string | null;
  readonly state: string;
}
export interface FoundSubject {
  readonly subjectId: string;
  readonly name: string;
  readonly kind: string;
  /** Cases about it that the reader may see, the last opened first; at most five. */
  readonly cases: readonly { readonly caseId: string; readonly caseNumber: string }[];
}
export interface FoundPerson {
  readonly person: string;
  readonly name: string;
}
export interface FoundDecision {
  readonly number: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subjectName: string | null;
  readonly act: string;
  readonly signedAt: Moment;
}

/** Every word anywhere, each a condition of its own, so that the trigram index serves it; patterns begin at parameter `first`. */
const every = (column: string, { patterns }: Typed, first: number): string =>
  patterns.map((_, index) => `${column} like $${first + index}`).join(' and ');

/** Cases of the reader's units ($2), and single cases that are open to one of their audiences ($3). */
const inSight = `(n.unit = any ($2) or exists (select from json_to_recordset($3::json) as a (audience text, units text[], "heldOn" text)
  where (a."heldOn" is null and n.open_to @> array[a.audience] and n.unit = any (a.units)) or (a."heldOn" is not null and ${heldThen('n.open_to', 'a.units', 'a."heldOn"')})))`;
/** What begins with all that was typed comes first. $1 register, $2 units, $3 audiences, $4 the whole as a prefix, then the patterns. */
const casesSql = (
  typed: Typed,
): string => `select n.case_id as "caseId", n.case_number as "caseNumber", n.subject_name as "subjectName", n.subject_kind as "subjectKind", n.award, n.unit, n.stage, n.state
  from read.nomination n where n.register = $1 and ${inSight} and ${every('n.search', typed, 5)}
  order by (n.search like $4 || '%') desc, (n.folded_name like $4 || '%') desc, n.opened_index desc limit ${mostFound}`;
const subjectsSql = (typed: Typed): string => `with named as materialized (
    select s.subject_id, s.subject_name, s.kind, (s.search like $4 || '%') as first, s.registered_index
    from read.subject s where s.register = $1 and s.subject_name is not null and ${every('s.search', typed, 5)}
    order by first desc, s.registered_index desc
  )
  select s.subject_id as "subjectId", s.subject_name as name, s.kind, c.cases
  from named s cross join lateral (
    select json_agg(json_build_object('caseId', o.case_id, 'caseNumber', o.case_number) order by o.opened_index desc) as cases
    from (select n.case_id, n.case_number, n.opened_index from read.nomination n where n.subject_id = s.subject_id and n.register = $1 and ${inSight} order by n.opened_index desc limit 5) o
  ) c
  where c.cases is not null
  order by s.first desc, s.registered_index desc limit ${mostFound}`;
const peopleSql = (typed: Typed): string => `select p.person, p.name from (
    select substr(s.stream_id, 8) as person, q.body->>'name' as name from log.stream s join log.event e on e.stream_id = s.stream_id and e.version = 1
      join log.event_personal q on q.pos = e.pos and q.class = 'identity' where s.register = $1 and s.kind = 'person') p
  where p.name is not null and ${every('log.findable(p.name)', typed, 3)} order by (log.findable(p.name) like $2 || '%') desc, p.name limit ${mostFound}`;
const decisionsSql = (
  typed: Typed,
): string => `select d.number, d.case_id as "caseId", n.case_number as "caseNumber", n.subject_name as "subjectName", d.act, d.signed_at as "signedAt"
  from read.decision d join read.nomination n on n.case_id = d.case_id
  where d.register = $1 and ${inSight} and ${every('log.findable(d.number)', typed, 5)}
  order by (log.findable(d.number) like $4 || '%') desc, d.log_index desc limit ${mostFound}`;

/** What was typed, as the read models compare texts: words without diacritics as patterns, and the whole as a prefix. */
export interface Typed {
  readonly patterns: readonly string[];
  readonly prefix: string;
}

/** Units whose cases the reader sees, and audiences to whom single cases are open. */
export interface SearchSight {
  readonly units: readonly string[];
  readonly audiences: readonly { readonly audience: string; readonly units: readonly string[] }[];
}

const inOrder = (register: string, { units, audiences }: SearchSight, typed: Typed): readonly unknown[] => [
  register,
  units,
  JSON.stringify(audiences),
  typed.prefix,
  ...typed.patterns,
];

/** Finds by a few typed letters, among the cases that the reader sees. */

export class Search {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async cases(register: string, sight: SearchSight, typed: Typed): Promise<readonly FoundCase[]> {
    return (await this.#pool.query<FoundCase>(casesSql(typed), [...inOrder(register, sight, typed)])).rows;
  }

  async subjects(register: string, sight: SearchSight, typed: Typed): Promise<readonly FoundSubject[]> {
    return (await this.#pool.query<FoundSubject>(subjectsSql(typed), [...inOrder(register, sight, typed)])).rows;
  }

  async people(register: string, typed: Typed): Promise<readonly FoundPerson[]> {
    return (await this.#pool.query<FoundPerson>(peopleSql(typed), [register, typed.prefix, ...typed.patterns])).rows;
  }

  async decisions(register: string, sight: SearchSight, typed: Typed): Promise<readonly FoundDecision[]> {
    return (await this.#pool.query<FoundDecision>(decisionsSql(typed), [...inOrder(register, sight, typed)])).rows;
  }
}
