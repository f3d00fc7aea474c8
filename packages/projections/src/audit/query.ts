import type { Moment, Entry, Personal, StreamId } from '@vinhdanh/contracts';
import { sql, type Expression, type SqlBool } from 'kysely';
import type { Pool } from 'pg';
import { z } from 'zod';
import { isAnyOf } from '../any-of.js';
import { keyOf, pageOf, type Page } from '../keyset.js';
import { readDb, type ReadDb } from '../read-db.js';
import { withinSight, type Audience } from '../scope.js';
import { matchWords } from '../search.js';

/** An event as an auditor sees it. */
export interface AuditItem {
  readonly logIndex: number;
  readonly streamId: StreamId;
  readonly version: number;
  readonly eventId: string;
  readonly commandId: string;
  readonly type: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly caseUnit: string | null;
  /** Account, or `system`. */
  readonly actor: string;
  readonly actorRole: string | null;
  readonly actorUnit: string | null;
  readonly grantRef: string | null;
  readonly onBehalfOf: string | null;
  readonly entry: Entry;
  readonly policyHash: string | null;
  readonly occurredAt: Moment;
  readonly recordedAt: Moment;
  readonly sequencedAt: Moment;
  /** Merkle leaf, hex. */
  readonly leaf: string;
  readonly facts: unknown;
  /** Texts about persons if requested and not erased; never sealed ones. */
  readonly personal: Personal | null;
}

/** The part of a register that is shown: its units, their people, and the register as a whole. */
export interface AuditScope {
  readonly units: readonly string[];
  readonly audiences: readonly Audience[];
  readonly persons: readonly string[];
  /** Whether to include what belongs to no unit: subjects without one, and achievements. */
  readonly provincial: boolean;
}

export interface AuditFilter {
  readonly register: string;
  readonly within: AuditScope;
  /** Any of these accounts, or `system`. */
  readonly actors?: readonly string[] | undefined;
  /** Person on whose behalf it was entered. */
  readonly onBehalfOf?: string | undefined;
  /** Unit that acted, or of the case. */
  readonly unit?: string | undefined;
  readonly types?: readonly string[] | undefined;
  /** Id or number of a case. */
  readonly case?: string | undefined;
  /** Moments: from, and before. */
  readonly occurredFrom?: Moment | undefined;
  readonly occurredBefore?: Moment | undefined;
  readonly recordedFrom?: Moment | undefined;
  readonly recordedBefore?: Moment | undefined;
  /** Words of the facts; of personal texts too if these are requested. */
  readonly q?: string | undefined;
  readonly personal?: boolean | undefined;
  readonly ascending?: boolean | undefined;
  /** Only events after this place in the total order, or before it when the latest come first. */
  readonly past?: number | undefined;
  readonly cursor?: string | undefined;
  /** 1 to 1000, default 50. */
  readonly limit?: number | undefined;
}

const personal = sql<Personal | null>`(
  select json_object_agg(p.class, p.body) from log.event_personal p
  where p.pos = e.pos and p.class in ('identity', 'narrative', 'contact')
)`;

const pageSize = (asked: number | undefined): number => Math.min(1000, Math.max(1, Math.trunc(asked ?? 50)));

/** Events of a register across all streams, by default the latest first. @throws MalformedCursor */
export async function listAudit(pool: Pool, filter: AuditFilter): Promise<Page<AuditItem>> {
  return pageOf(
    await listAuditQuery(readDb(pool), filter).execute(),
    pageSize(filter.limit),
    (row): AuditItem => row,
    (row) => [row.logIndex],
  );
}

/** A page of events and one more row. */
export function listAuditQuery(db: ReadDb, filter: AuditFilter) {
  let query = db
    .selectFrom('read.audit as a')
    .innerJoin('log.log_entry as l', 'l.log_index', 'a.log_index')
    .innerJoin('log.event as e', 'e.pos', 'l.pos')
    .leftJoin('read.nomination as n', (join) =>
      join
        .on(sql<SqlBool>`split_part(a.stream_id, ':', 1) in ('nomination', 'effects', 'remarks')`)
        .on(sql<SqlBool>`n.case_id = split_part(a.stream_id, ':', 2)`),
    )
    .leftJoin('read.subject as s', (join) =>
      join
        .on(sql<SqlBool>`split_part(a.stream_id, ':', 1) = 'subject'`)
        .on(sql<SqlBool>`s.subject_id = split_part(a.stream_id, ':', 2)`),
    )
    .where('a.register', '=', filter.register)
    .where(withinAudit(filter.within))
    .where(matchWords(filter.personal === true ? searchWithPersonal : sql.ref<string>('a.search'), filter.q));
  const { actors, onBehalfOf, types, unit, ascending = false } = filter;
  const past = filter.cursor === undefined ? filter.past : keyOf(z.tuple([z.int()]), filter.cursor)[0];
  if (past !== undefined) query = query.where('a.log_index', ascending ? '>' : '<', past);
  if (actors !== undefined) query = query.where(isAnyOf('a.actor', actors));
  if (onBehalfOf !== undefined) query = query.where('a.on_behalf_of', '=', onBehalfOf);
  if (types !== undefined) query = query.where(isAnyOf('a.type', types));
  if (unit !== undefined) query = query.where((eb) => eb.or([eb('a.actor_unit', '=', unit), eb('n.unit', '=', unit)]));
  if (filter.case !== undefined) query = query.where(ofCase(filter.register, filter.case));
  if (filter.occurredFrom !== undefined) query = query.where('a.occurred_at', '>=', filter.occurredFrom);
  if (filter.occurredBefore !== undefined) query = query.where('a.occurred_at', '<', filter.occurredBefore);
  if (filter.recordedFrom !== undefined) query = query.where('a.recorded_at', '>=', filter.recordedFrom);
  if (filter.recordedBefore !== undefined) query = query.where('a.recorded_at', '<', filter.recordedBefore);
  return query
    .select([
      'a.log_index as logIndex',
      'e.stream_id as streamId',
      'e.version',
      'e.event_id as eventId',
      'e.command_id as commandId',
      'e.type',
      'n.case_id as caseId',
      'n.case_number as caseNumber',
      'n.unit as caseUnit',
      'e.actor',
      'e.actor_role as actorRole',
      'e.actor_unit as actorUnit',
      'e.grant_ref as grantRef',
      'e.on_behalf_of as onBehalfOf',
      'e.entry',
      'e.policy_hash as policyHash',
      'e.occurred_at as occurredAt',
      'e.recorded_at as recordedAt',
      'l.sequenced_at as sequencedAt',
      sql<string>`encode(l.leaf, 'hex')`.as('leaf'),
      'e.facts',
      (filter.personal === true ? personal : sql<null>`null::json`).as('personal'),
    ])
    .orderBy('a.log_index', ascending ? 'asc' : 'desc')
    .limit(pageSize(filter.limit) + 1);
}

/** Personal texts have no index, because it would survive their erasure: with them, every matching event is read. */
const searchWithPersonal = sql<string>`concat_ws(' ', a.search, log.findable(${personal}::text))`;

/** Streams of the register as a whole, which each of its auditors reads. */
const ofRegister = ['register', 'units', 'calendar', 'policy'];

function withinAudit({ units, audiences, persons, provincial }: AuditScope): Expression<SqlBool> {
  const kind = sql<string>`split_part(a.stream_id, ':', 1)`;
  const key = sql<string>`split_part(a.stream_id, ':', 2)`;
  const ofCase = withinSight({ unit: sql.ref('n.unit'), openTo: sql.ref('n.open_to') }, units, audiences);
  const nominated = sql<SqlBool>`exists (select from read.nomination as m
    where m.subject_id = ${key} and m.unit = any (${units}::text[]))`;
  return sql<SqlBool>`(${kind} = any (${ofRegister}::text[])
    or (n.case_id is not null and ${ofCase})
    or (${kind} = 'person' and ${key} = any (${persons}::text[]))
    or (${kind} = 'subject' and (s.unit = any (${units}::text[]) or ${nominated}
      or (${provincial}::boolean and s.unit is null)))
    or (${provincial}::boolean and ${kind} = 'achievement'))`;
}

/** The streams of one case: its events, and the outcomes of its effects. */
const ofCase = (register: string, named: string): Expression<SqlBool> =>
  sql<SqlBool>`a.stream_id = any (
    select kind || c.case_id from read.nomination c cross join unnest(array['nomination:', 'effects:']) as kind
    where c.register = ${register} and (c.case_id = ${named} or c.case_number = ${named})
  )`;
