import type { Moment, Award, Stage, SubjectKind, Substate, Track } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { pageSize, type Page } from '../keyset.js';
import { latestFirst, placeOf, type Paging } from '../latest-first.js';
import { readDb, type ReadDb } from '../read-db.js';
import { matchWords } from '../search.js';
import type { CaseState } from './row.js';

/** A case as its referrer sees it. */
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
  /** Whether the case is still open. */
  readonly open?: boolean | undefined;
  readonly q?: string | undefined;
}

/** A person's referrals and their results, the last opened first. @throws MalformedCursor */
export const listReferrals = (pool: Pool, filter: ReferralFilter): Promise<Page<ReferralItem>> =>
  latestFirst(listReferralsQuery(readDb(pool), filter), filter);

/** A page of a person's referrals and one more row. */
export function listReferralsQuery(db: ReadDb, filter: ReferralFilter) {
  let query = db
    .selectFrom('read.nomination as n')
    .where('n.register', '=', filter.register)
    .where('n.author', '=', filter.author)
    .where((eb) => matchWords(eb.ref('n.search'), filter.q));
  if (filter.open !== undefined) query = query.where('n.stage', filter.open ? 'is not' : 'is', null);
  const before = placeOf(filter);
  if (before !== null) query = query.where('n.opened_index', '<', before);
  return query
    .select([
      'n.case_id as caseId',
      'n.case_number as caseNumber',
      'n.subject_kind as subjectKind',
      'n.subject_name as subjectName',
      'n.award',
      'n.track',
      'n.unit',
      'n.stage',
      'n.substate',
      'n.state',
      'n.decision_number as decisionNumber',
      'n.opened_at as openedAt',
      'n.since',
      'n.changed_at as changedAt',
      'n.opened_index as place',
    ])
    .orderBy('n.opened_index', 'desc')
    .limit(pageSize(filter.limit) + 1);
}
