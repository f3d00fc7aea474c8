import { Kysely, PostgresDialect, type Generated } from 'kysely';
import type { Entry, Moment, PersonalClass, StreamId } from '@vinhdanh/contracts';
import type { Pool } from 'pg';

export interface EventTable {
  readonly pos: Generated<number>;
  readonly register: string;
  readonly stream_id: StreamId;
  readonly version: number;
  readonly type: string;
  readonly schema_version: number;
  readonly event_id: string;
  readonly command_id: string;
  readonly actor: string;
  readonly actor_role: string | null;
  readonly actor_unit: string | null;
  readonly grant_ref: string | null;
  readonly on_behalf_of: string | null;
  readonly entry: Entry;
  readonly policy_hash: string | null;
  readonly occurred_at: Moment;
  readonly recorded_at: Moment;
  readonly facts: unknown;
  readonly personal_commitments: Readonly<Record<string, string>> | null;
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

export interface FollowTable {
  case_id: string;
  register: string;
  committed: number;
  committed_event: string | null;
  poked: Generated<number>;
  poked_at: Moment | null;
  seen: Generated<number>;
  seen_event: string | null;
  seen_epoch: Generated<number>;
  epoch_wanted: Generated<number>;
  stage: string | null;
  substate: string | null;
  next_moment: Moment | null;
  incarnation: Generated<number>;
  attempts: Generated<number>;
  retry_at: Moment | null;
  last_error: string | null;
  stuck: Generated<boolean>;
}

/** Typed tables of the schemas `log` and `ops`. The read models add their own: `Kysely<Database & ReadModels>`. */
export interface Database {
  'log.event': EventTable;
  'log.event_personal': { pos: number; class: PersonalClass; body: unknown; salt: Buffer };
  'log.stream': StreamTable;
  'log.command': {
    id: string;
    stream_id: StreamId;
    actor: string;
    request_hash: string;
    from_version: number;
    to_version: number;
  };
  'log.pending': { pos: number };
  'log.log_entry': { log_index: number; pos: number; leaf: Buffer; sequenced_at: Moment };
  'log.claim': { register: string; key: string; stream_id: StreamId };
  'log.owed_command': {
    id: string;
    register: string;
    cause: string;
    source: StreamId;
    target: StreamId;
    command: unknown;
    attempts: Generated<number>;
    answered_at: Moment | null;
    outcome: unknown;
  };
  'log.case_number': { register: string; year: number; last: number };
  'ops.register_clock': {
    register: string;
    kind: 'system' | 'simulated';
    epoch: Generated<number>;
    base_business: Moment;
    base_machine: Moment;
    granted_until: Moment;
    speed: Generated<number>;
    held: boolean;
    reference_version: Generated<number>;
  };
  'ops.credential': {
    account: string;
    username: string;
    name: string;
    password_hash: string;
    changed_at: Generated<Moment>;
  };
  'ops.session': {
    token_hash: Buffer;
    account: string;
    csrf: string;
    created_at: Generated<Moment>;
    seen_at: Generated<Moment>;
    expires_at: Moment;
  };
  'ops.follow': FollowTable;
  'ops.fan_out': {
    id: string;
    register: string;
    stream_id: StreamId;
    version: number;
    kind: 'calendar' | 'policy' | 'units';
    noted_at: Generated<Moment>;
    cursor: Generated<string>;
    cases: Generated<number>;
    passed: Generated<number>;
    finished_at: Moment | null;
  };
  'ops.effect_lease': {
    key: string;
    case_id: string;
    holder: string;
    attempt: Generated<number>;
    leased_until: Moment;
  };
  'ops.workflow_incarnation': {
    incarnation: Generated<number>;
    namespace_id: string;
    reason: string;
    started_at: Generated<Moment>;
    effects_held: Generated<boolean>;
    confirmed_by: string | null;
    confirmed_at: Moment | null;
  };
  'ops.document': {
    id: string;
    register: string;
    case_id: string;
    sha256: string;
    name: string;
    type: string;
    size: number;
    kind: string | null;
    title: string | null;
    number: string | null;
    dated: string | null;
    uploaded_by: string;
    uploaded_at: Generated<Moment>;
    cited_at: Moment | null;
  };
  'ops.draft': {
    account: string;
    key: string;
    body: unknown;
    version: Generated<number>;
    saved_at: Generated<Moment>;
    expires_at: Moment;
  };
  'ops.setting': { name: string; value: unknown; changed_at: Generated<Moment> };
  'log.sealed_key': { stream_id: StreamId; ring_key: string; wrapped: Buffer; made_at: Generated<Moment> };
  'log.likeness': {
    register: string;
    likeness: string;
    subject: string;
    kind: string;
    born: number | null;
    unit: string | null;
  };
  'ops.personal_read': {
    id: Generated<number>;
    at: Generated<Moment>;
    account: string;
    register: string;
    stream_id: StreamId | null;
    classes: PersonalClass[];
    what: Generated<string>;
    filter: unknown;
    cases: Generated<string[]>;
  };
}

/** Typed queries over the pool; ending the pool is its owner's. @example openKysely<Database & ReadModels>(pool) */
export function openKysely<DB = Database>(pool: Pool): Kysely<DB> {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
