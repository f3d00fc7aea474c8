import type { Moment, Entry, Personal, StreamId } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { z } from 'zod';
import { Conditions } from '../conditions.js';
import { keyOf, pageOf, type Page } from '../keyset.js';
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
  readonly occurredFrom?: string | undefined;
  readonly occurredBefore?: string | undefined;
  readonly recordedFrom?: string | undefined;
  readonly recordedBefore?: string | undefined;
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

const personalSql = `(select json_object_agg(p.class, p.body) from log.event_personal p where p.pos = e.pos and p.class in ('identity', 'narrative', 'contact'))`;

/** Events of a register across all streams, the latest first unless asked otherwise. @throws MalformedCursor */
export async function listAudit(pool: Pool, filter: AuditFilter): Promise<Page<AuditItem>> {
  const size = Math.min(1000, Math.max(1, Math.trunc(filter.limit ?? 50)));
  const conditions = new Conditions().where('a.register = $?', filter.register);
  const past = filter.cursor === undefined ? filter.past : keyOf(z.tuple([z.int()]), filter.cursor)[0];
  if (past !== undefined) conditions.where(`a.log_index ${filter.ascending === true ? '>' : '<'} $?`, past);
  if (filter.actors !== undefined) conditions.where('a.actor = any ($?)', filter.actors);
  if (filter.onBehalfOf !== undefined) conditions.where('a.on_behalf_of = $?', filter.onBehalfOf);
  if (filter.types !== undefined) conditions.where('a.type = any ($?)', filter.types);
  if (filter.unit !== undefined) conditions.where('(a.actor_unit = $? or n.unit = $?)', filter.unit, filter.unit);
  if (filter.case !== undefined) ofCase(conditions, filter.register, filter.case);
  if (filter.occurredFrom !== undefined) conditions.where('a.occurred_at >= $?', filter.occurredFrom);
  if (filter.occurredBefore !== undefined) conditions.where('a.occurred_at < $?', filter.occurredBefore);
  if (filter.recordedFrom !== undefined) conditions.where('a.recorded_at >= $?', filter.recordedFrom);
  if (filter.recordedBefore !== undefined) conditions.where('a.recorded_at < $?', filter.recordedBefore);
  // personal texts have no index that would outlive their erasure: with them, every event in question is read
  if (filter.personal === true)
    matchWords(conditions, `concat_ws(' ', a.search, read.fold(${personalSql}::text))`, filter.q);
  else matchWords(conditions, 'a.search', filter.q);
  const text = `select a.log_index as "logIndex", e.stream_id as "streamId", e.version, e.event_id as "eventId", e.command_id as "commandId", e.type, n.case_id as "caseId",
    n.case_number as "caseNumber", n.unit as "caseUnit", e.actor, e.actor_role as "actorRole", e.actor_unit as "actorUnit", e.grant_ref as "grantRef", e.on_behalf_of as "onBehalfOf", e.entry,
    e.policy_hash as "policyHash", e.occurred_at as "occurredAt", e.recorded_at as "recordedAt", l.sequenced_at as "sequencedAt", encode(l.leaf, 'hex') as leaf, e.facts,
    ${filter.personal === true ? personalSql : 'null::json'} as personal
  from read.audit a join log.log_entry l on l.log_index = a.log_index join log.event e on e.pos = l.pos
    left join read.nomination n on split_part(a.stream_id, ':', 1) in ('nomination', 'effects') and n.case_id = split_part(a.stream_id, ':', 2)
  where ${conditions.sql}
  order by a.log_index ${filter.ascending === true ? 'asc' : 'desc'} limit ${size + 1}`;
  const { rows } = await pool.query<AuditItem>(text, conditions.values);
  return pageOf(
    rows,
    size,
    (row) => row,
    (row) => [row.logIndex],
  );
}

/** The streams of one case: its events, and what became of its effects. */
function ofCase(conditions: Conditions, register: string, named: string): void {
  conditions.where(
    `a.stream_id = any (select kind || c.case_id from read.nomination c cross join unnest(array['nomination:', 'effects:']) as kind where c.register = $? and (c.case_id = $? or c.case_number = $?))`,
    register,
    named,
    named,
  );
}
