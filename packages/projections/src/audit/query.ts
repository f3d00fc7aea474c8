import type { Moment, Entry, Personal, StreamId } from '@vinhdanh/contracts';
import { sql, type Expression, type SqlBool } from 'kysely';
import type { Pool } from 'pg';
import { z } from 'zod';
import { isAnyOf } from '../any-of.js';
import { keyOf, pageOf, type Page } from '../keyset.js';
import { readDb, type ReadDb } from '../read-db.js';
import { matchWords } from '../search.js';

/** An event as an auditor reads it. */
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
  /** Texts about persons where they were asked for and not erased; never sealed ones. */
  readonly personal: Personal | null;
}

export interface AuditFilter {
  readonly register: string;
  /** Any of these accounts, or `system`. */
  readonly actors?: readonly string[] | undefined;
  /** Person on whose behalf it was entered. */
  readonly onBehalfOf?: string | undefined;
  /** Unit that acted, or whose case it is. */
  readonly unit?: string | undefined;
  readonly types?: readonly string[] | undefined;
  /** Id or number of a case. */
  readonly case?: string | undefined;
  /** Moments: from, and before. */
  readonly occurredFrom?: Moment | undefined;
  readonly occurredBefore?: Moment | undefined;
  readonly recordedFrom?: Moment | undefined;
  readonly recordedBefore?: Moment | undefined;
  /** Words of the facts; of personal texts too where these are asked for. */
  readonly q?: string | undefined;
  readonly personal?: boolean | undefined;
  readonly ascending?: boolean | undefined;
  /** Only what comes after this place in the one order, or before it where the latest come first. */
  readonly past?: number | undefined;
  readonly cursor?: string | undefined;
  /** 1 to 1000, 50 unless said. */
  readonly limit?: number | undefined;
}

const personal = sql<Personal | null>`(
  select json_object_agg(p.class, p.body) from log.event_personal p
  where p.pos = e.pos and p.class in ('identity', 'narrative', 'contact')
)`;

const pageSize = (asked: number | undefined): number => Math.min(1000, Math.max(1, Math.trunc(asked ?? 50)));

/** Events of a register across all streams, the latest first unless asked otherwise. @throws MalformedCursor */
export async function listAudit(pool: Pool, filter: AuditFilter): Promise<Page<AuditItem>> {
  return pageOf(
    await listAuditQuery(readDb(pool), filter).execute(),
    pageSize(filter.limit),
    (row): AuditItem => row,
    (row) => [row.logIndex],
  );
}

/** A page of events and one row more. */
export function listAuditQuery(db: ReadDb, filter: AuditFilter) {
  let query = db
    .selectFrom('read.audit as a')
    .innerJoin('log.log_entry as l', 'l.log_index', 'a.log_index')
    .innerJoin('log.event as e', 'e.pos', 'l.pos')
    .leftJoin('read.nomination as n', (join) =>
      join
        .on(sql<SqlBool>`split_part(a.stream_id, ':', 1) in ('nomination', 'effects')`)
        .on(sql<SqlBool>`n.case_id = split_part(a.stream_id, ':', 2)`),
    )
    .where('a.register', '=', filter.register)
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

/** Personal texts have no index that would outlive their erasure: with them, every event in question is read. */
const searchWithPersonal = sql<string>`concat_ws(' ', a.search, log.findable(${personal}::text))`;

/** The streams of one case: its events, and what became of its effects. */
const ofCase = (register: string, named: string): Expression<SqlBool> =>
  sql<SqlBool>`a.stream_id = any (
    select kind || c.case_id from read.nomination c cross join unnest(array['nomination:', 'effects:']) as kind
    where c.register = ${register} and (c.case_id = ${named} or c.case_number = ${named})
  )`;
