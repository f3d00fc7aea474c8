// Generated from the migrated database: npm run schema:types
import type { Award, Certainty, Day, DeadlineFacts, DeadlineStatus, Entry, Moment, QuotaRule, RestReason, Stage, StreamId, SubjectKind, Substate, Track } from '@vinhdanh/contracts';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export interface AuditTable {
  log_index: number;
  register: string;
  stream_id: StreamId;
  type: string;
  actor: string;
  actor_unit: string | null;
  on_behalf_of: string | null;
  occurred_at: Moment;
  recorded_at: Moment;
  search: string;
}

export interface ConflictCaseTable {
  case_id: string;
  register: string;
  opened_index: number;
  case_number: string;
  subject_id: string;
  award: Award;
  unit: string;
  achievement: string | null;
  period_from: Day | null;
  period_to: Day | null;
  doers: string[];
  state: ColumnType<'open' | RestReason, string, string>;
}

export interface ConflictLinkTable {
  subject_id: string;
  other: string;
  same: boolean;
}

export interface ConflictSubjectTable {
  subject_id: string;
  register: string;
  registered_index: number;
  kind: SubjectKind;
  unit: string | null;
  folded_name: string | null;
  born: number | null;
  person: string;
}

export interface DeadlineTable {
  case_id: string;
  deadline: string;
  register: string;
  kind: DeadlineFacts['kind'];
  status: DeadlineStatus;
  start: Day;
  count: number;
  counting_unit: DeadlineFacts['unit'];
  due: Day;
  warn50: Day | null;
  warn80: Day | null;
  went_overdue: boolean;
  escalated: boolean;
  calendar: string;
  source: string;
  certainty: Certainty;
}

export interface DecisionTable {
  case_id: string;
  number: string;
  log_index: number;
  register: string;
  authority: string;
  level: 'unit' | 'provincial' | 'central';
  act: 'award' | 'correction' | 'revocation';
  year: number;
  symbol: string;
  ordinal: number | null;
  signed_at: Moment;
  signer: string;
  award: Award | null;
  money: number | null;
  source: string | null;
  certainty: Certainty | null;
  registered_on: Day | null;
  revoked_at: Moment | null;
  printed_name: string | null;
  corrects: string | null;
}

export interface DecisionCaseTable {
  case_id: string;
  subject_id: string;
  unit: string;
  award: Award;
}

export interface NominationTable {
  case_id: string;
  register: string;
  opened_index: number;
  case_number: string;
  subject_id: string;
  subject_kind: SubjectKind;
  subject_name: string | null;
  track: Track;
  award: Award;
  unit: string;
  stage: Stage | null;
  substate: Substate | null;
  state: 'open' | 'suspended' | RestReason;
  entry: Entry;
  released: boolean;
  waiting_role: string | null;
  waiting_action: string | null;
  deadline: string | null;
  due: Day | null;
  decision_number: string | null;
  opened_at: Moment;
  since: Moment;
  changed_at: Moment;
  version: number;
  open_to: string[];
  search: string;
  folded_name: GeneratedAlways<string>;
  sort_name: GeneratedAlways<string>;
  fields: number[];
  missing_papers: number;
  flags: ('sudden' | 'suspended' | 'comments' | 'supplement' | 'revote')[];
  author: string | null;
  folded: ColumnType<unknown, string, string>;
  fault: string | null;
}

export interface NoticeTable {
  key: string;
  log_index: number;
  register: string;
  case_id: string;
  event: string;
  role: string;
  unit: string;
  text: string;
  detail: string;
  at: Moment;
}

export interface ProjectionTable {
  name: string;
  version: number;
  definition: number;
  checkpoint: number;
  active: boolean;
  error: string | null;
  moved_at: Generated<Moment>;
}

export interface SubjectTable {
  subject_id: string;
  register: string;
  registered_index: number;
  kind: SubjectKind;
  unit: string | null;
  subject_name: string | null;
  former_names: string | null;
  search: string;
}

export interface UnitYearTable {
  case_id: string;
  register: string;
  opened_index: number;
  case_number: string;
  subject_id: string;
  subject_kind: SubjectKind;
  unit: string;
  recognised_unit: string | null;
  recognised_on: Day | null;
  recognition: string | null;
  disseminated_on: Day | null;
  replicated_on: Day | null;
  withdrawn_on: Day | null;
  presented_on: Day | null;
  ground: string | null;
  completed_on: GeneratedAlways<Day | null>;
  state: ColumnType<'open' | 'suspended' | RestReason, string, string>;
}

export interface UnitYearAmendmentTable {
  case_id: string;
  version: number;
  measure: QuotaRule['counts'];
  unit: string;
  day: Day;
  change: number;
  register: string;
  log_index: number;
  subject_kind: SubjectKind;
  since: Day;
  act: string;
  detail: string | null;
  paper: string | null;
}

export interface WorkItemTable {
  case_id: string;
  key: string;
  register: string;
  action: string;
  role: string;
  unit: string;
  from_day: Day | null;
  deadline: string | null;
  due: Day | null;
  due_order: GeneratedAlways<Day | null>;
  since: Moment;
}

export interface ReadTables {
  'read.audit': AuditTable;
  'read.conflict_case': ConflictCaseTable;
  'read.conflict_link': ConflictLinkTable;
  'read.conflict_subject': ConflictSubjectTable;
  'read.deadline': DeadlineTable;
  'read.decision': DecisionTable;
  'read.decision_case': DecisionCaseTable;
  'read.nomination': NominationTable;
  'read.notice': NoticeTable;
  'read.projection': ProjectionTable;
  'read.subject': SubjectTable;
  'read.unit_year': UnitYearTable;
  'read.unit_year_amendment': UnitYearAmendmentTable;
  'read.work_item': WorkItemTable;
}
