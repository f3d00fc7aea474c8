import type { Moment, Award, Stage, SubjectKind, Substate, Track } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { Conditions } from '../conditions.js';
import type { Page } from '../keyset.js';
import { latestFirst, type Paging } from '../latest-first.js';
import { matchWords } from '../search.js';
import type { CaseState } from './row.js';

/** A case as whoever referred it follows it. */
export interface ReferralItem {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subjectKind: SubjectKind;
  readonly subjectName: string | null;
  readonly award: Award;
  readonly track: Track;
  readonly unit: string;
  readonly stage: Stage | null;
  readonly substate: Substate | null;
  readonly state: CaseState;
  readonly decisionNumber: string | null;
  readonly openedAt: Moment;
  readonly since: Moment;
  readonly changedAt: Moment;
}

export interface ReferralFilter extends Paging {
  readonly register: string;
  /** Person who referred. */
  readonly author: string;
  /** Whether the case is open still. */
  readonly open?: boolean | undefined;
  readonly q?: string | undefined;
}

/** What became of a person's referrals, the last opened first. @throws MalformedCursor */
export async function listReferrals(pool: Pool, filter: ReferralFilter): Promise<Page<ReferralItem>> {
  const conditions = new Conditions().where('n.register = $?', filter.register).where('n.author = $?', filter.author);
  if (filter.open !== undefined) conditions.where('(n.stage is not null) = $?', filter.open);
  matchWords(conditions, 'n.search', filter.q);
  const columns = `n.case_id as "caseId", n.case_number as "caseNumber", n.subject_kind as "subjectKind", n.subject_name as "subjectName", n.award, n.track, n.unit, n.stage, n.substate, n.state,
    n.decision_number as "decisionNumber", n.opened_at as "openedAt", n.since, n.changed_at as "changedAt"`;
  return latestFirst<ReferralItem>(
    pool,
    { columns, from: 'read.nomination n', place: 'n.opened_index' },
    conditions,
    filter,
  );
}
