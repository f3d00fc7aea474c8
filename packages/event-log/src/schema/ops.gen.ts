// Generated from the migrated database: npm run schema:types
import type { Day, Moment, StreamId } from '@vinhdanh/contracts';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export interface AccountEventTable {
  id: GeneratedAlways<number>;
  at: Generated<Moment>;
  kind: string;
  account: string | null;
  by_account: string | null;
  register: string | null;
  address: string;
}

export interface AccountRequestTable {
  account: string;
  act: 'reset-password' | 'reset-second-factor' | 'link-provider';
  asked_by: string;
  asked_at: Generated<Moment>;
  detail: Generated<string>;
}

export interface AdministrationActTable {
  id: string;
  at: Generated<Moment>;
  account: string;
  name: string;
  register: string;
  case_id: string;
  act: 'poke' | 'restart';
  reason: string;
  outcome: ColumnType<unknown, string | null, string | null>;
}

export interface AssignmentTable {
  case_id: string;
  key: string;
  register: string;
  step_since: Moment;
  person: string;
  since: Moment;
}

export interface AssignmentChangeTable {
  id: GeneratedAlways<number>;
  register: string;
  case_id: string;
  key: string;
  step_since: Moment;
  person: string | null;
  by_person: string;
  by_account: string;
  reason: string | null;
  at: Moment;
  recorded_at: Generated<Moment>;
}

export interface AuditReadTable {
  id: GeneratedAlways<number>;
  at: Generated<Moment>;
  account: string;
  register: string;
  what: string;
  query: ColumnType<unknown, string, string>;
}

export interface ContentUnwantedTable {
  sha256: string;
  since: Generated<Moment>;
}

export interface CredentialTable {
  account: string;
  username: string;
  name: string;
  password_hash: string;
  changed_at: Generated<Moment>;
  disabled_at: Moment | null;
  handed_over: Generated<boolean>;
  password_until: Moment | null;
}

export interface DocumentTable {
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
  dated: Day | null;
  uploaded_by: string;
  uploaded_at: Generated<Moment>;
  cited_at: Moment | null;
}

export interface DraftTable {
  account: string;
  key: string;
  body: ColumnType<unknown, string, string>;
  version: Generated<number>;
  saved_at: Generated<Moment>;
  expires_at: Moment;
}

export interface EffectLeaseTable {
  key: string;
  case_id: string;
  holder: string;
  attempt: Generated<number>;
  leased_until: Moment;
}

export interface EffectWithheldTable {
  case_id: string;
  since: Generated<Moment>;
}

export interface FanOutTable {
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

export interface PasskeyTable {
  id: Buffer;
  account: string;
  host: string;
  name: string;
  public_key: Buffer;
  counter: number;
  transports: string;
  added_at: Generated<Moment>;
  used_at: Moment | null;
}

export interface PasskeyChallengeTable {
  session: Buffer;
  purpose: 'add' | 'give';
  challenge: string;
  asked_at: Generated<Moment>;
}

export interface PersonalReadTable {
  id: GeneratedAlways<number>;
  at: Generated<Moment>;
  account: string;
  register: string;
  stream_id: StreamId | null;
  classes: string[];
  what: Generated<string>;
  filter: ColumnType<unknown, string | null, string | null>;
  cases: Generated<string[]>;
}

export interface ProviderLinkTable {
  issuer: string;
  subject: string;
  account: string;
  linked_at: Generated<Moment>;
  linked_by: string;
}

export interface RecoveryCodeTable {
  account: string;
  code_hash: Buffer;
  used_at: Moment | null;
}

export interface RegisterClockTable {
  register: string;
  kind: 'system' | 'simulated';
  epoch: Generated<number>;
  base_business: Moment;
  base_machine: Moment;
  granted_until: Moment;
  speed: Generated<number>;
  held: boolean;
  reference_version: Generated<number>;
}

export interface SavedViewTable {
  id: string;
  register: string;
  owner: string;
  page: string;
  name: string;
  query: string;
  shared_role: string | null;
  shared_unit: string | null;
  created_at: Generated<Moment>;
  changed_at: Generated<Moment>;
}

export interface SecondFactorTable {
  account: string;
  ring_key: string;
  secret: Buffer;
  confirmed_at: Moment | null;
  last_step: Generated<number>;
}

export interface SessionTable {
  token_hash: Buffer;
  account: string;
  csrf: string;
  created_at: Generated<Moment>;
  seen_at: Generated<Moment>;
  expires_at: Moment;
  factor_at: Moment | null;
  by_provider: Generated<boolean>;
}

export interface SettingTable {
  name: string;
  value: ColumnType<unknown, string, string>;
  changed_at: Generated<Moment>;
}

export interface WorkflowIncarnationTable {
  incarnation: GeneratedAlways<number>;
  namespace_id: string;
  reason: string;
  started_at: Generated<Moment>;
  effects_held: Generated<boolean>;
  confirmed_by: string | null;
  confirmed_at: Moment | null;
}

export interface OpsTables {
  'ops.account_event': AccountEventTable;
  'ops.account_request': AccountRequestTable;
  'ops.administration_act': AdministrationActTable;
  'ops.assignment': AssignmentTable;
  'ops.assignment_change': AssignmentChangeTable;
  'ops.audit_read': AuditReadTable;
  'ops.content_unwanted': ContentUnwantedTable;
  'ops.credential': CredentialTable;
  'ops.document': DocumentTable;
  'ops.draft': DraftTable;
  'ops.effect_lease': EffectLeaseTable;
  'ops.effect_withheld': EffectWithheldTable;
  'ops.fan_out': FanOutTable;
  'ops.follow': FollowTable;
  'ops.passkey': PasskeyTable;
  'ops.passkey_challenge': PasskeyChallengeTable;
  'ops.personal_read': PersonalReadTable;
  'ops.provider_link': ProviderLinkTable;
  'ops.recovery_code': RecoveryCodeTable;
  'ops.register_clock': RegisterClockTable;
  'ops.saved_view': SavedViewTable;
  'ops.second_factor': SecondFactorTable;
  'ops.session': SessionTable;
  'ops.setting': SettingTable;
  'ops.workflow_incarnation': WorkflowIncarnationTable;
}
