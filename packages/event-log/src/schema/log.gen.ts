// Generated from the migrated database: npm run schema:types
import type { Moment, StreamId } from '@vinhdanh/contracts';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export interface CaseNumberTable {
  register: string;
  year: number;
  last: number;
}

export interface ClaimTable {
  register: string;
  key: string;
  stream_id: StreamId;
  stands_for: string | null;
}

export interface ClaimCollisionTable {
  register: string;
  key: string;
  holder: string;
  other: string;
  other_key: string;
  found_at: Generated<Moment>;
}

export interface CommandTable {
  id: string;
  stream_id: StreamId;
  actor: string;
  request_hash: string;
  from_version: number;
  to_version: number;
}

export interface EventTable {
  pos: GeneratedAlways<number>;
  register: string;
  stream_id: StreamId;
  version: number;
  type: string;
  schema_version: number;
  event_id: string;
  command_id: string;
  actor: string;
  actor_role: string | null;
  actor_unit: string | null;
  grant_ref: string | null;
  on_behalf_of: string | null;
  entry: 'live' | 'historical';
  policy_hash: string | null;
  occurred_at: Moment;
  recorded_at: Moment;
  facts: ColumnType<unknown, string, string>;
  personal_commitments: ColumnType<unknown, string | null, string | null>;
}

export interface EventPersonalTable {
  pos: number;
  class: 'identity' | 'contact' | 'narrative' | 'sealed';
  body: ColumnType<unknown, string, string>;
  salt: Buffer;
}

export interface LikenessTable {
  register: string;
  likeness: string;
  subject: string;
  kind: string;
  born: number | null;
  unit: string | null;
}

export interface LogEntryTable {
  log_index: number;
  pos: number;
  leaf: Buffer;
  sequenced_at: Moment;
}

export interface OwedCommandTable {
  id: string;
  register: string;
  cause: string;
  source: StreamId;
  target: StreamId;
  command: ColumnType<unknown, string, string>;
  attempts: Generated<number>;
  answered_at: Moment | null;
  outcome: ColumnType<unknown, string | null, string | null>;
}

export interface PendingTable {
  pos: number;
}

export interface SealedKeyTable {
  stream_id: StreamId;
  ring_key: string;
  wrapped: Buffer;
  made_at: Generated<Moment>;
}

export interface StreamTable {
  stream_id: StreamId;
  register: string;
  kind: string;
  version: number;
  head_event: string;
  recorded_at: Moment;
  occurred_at: Moment;
  next_moment: Moment | null;
  live: boolean;
}

export interface SubjectLinkTable {
  register: string;
  subject: string;
  other: string;
  same: boolean;
}

export interface LogTables {
  'log.case_number': CaseNumberTable;
  'log.claim': ClaimTable;
  'log.claim_collision': ClaimCollisionTable;
  'log.command': CommandTable;
  'log.event': EventTable;
  'log.event_personal': EventPersonalTable;
  'log.likeness': LikenessTable;
  'log.log_entry': LogEntryTable;
  'log.owed_command': OwedCommandTable;
  'log.pending': PendingTable;
  'log.sealed_key': SealedKeyTable;
  'log.stream': StreamTable;
  'log.subject_link': SubjectLinkTable;
}
