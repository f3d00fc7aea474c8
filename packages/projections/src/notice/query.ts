import { type Moment, noticeWords, type Bilingual } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { Conditions } from '../conditions.js';
import type { Page } from '../keyset.js';
import { latestFirst, type Paging } from '../latest-first.js';
import { withinReach, type Reach } from '../scope.js';

export interface NoticeItem {
  readonly key: string;
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly subjectName: string | null;
  /** Event that owed it. */
  readonly event: string;
  readonly role: string;
  readonly unit: string;
  /** Key of the text: the event, and after a colon the deadline or agency that it concerns. */
  readonly text: string;
  readonly says: Bilingual;
  readonly at: Moment;
}

export interface NoticeFilter extends Paging {
  readonly register: string;
  /** Roles and units whose notices are wanted. */
  readonly reach: readonly Reach[] | 'all';
  readonly caseId?: string | undefined;
}

/** Notices, the latest first. @throws MalformedCursor */
export async function listNotices(pool: Pool, filter: NoticeFilter): Promise<Page<NoticeItem>> {
  const conditions = new Conditions().where('o.register = $?', filter.register);
  withinReach(conditions, { role: 'o.role', unit: 'o.unit', openTo: 'n.open_to' }, filter.reach);
  if (filter.caseId !== undefined) conditions.where('o.case_id = $?', filter.caseId);
  const columns = `o.key, o.case_id as "caseId", n.case_number as "caseNumber", n.subject_name as "subjectName", o.event, o.role, o.unit, o.text, o.at`;
  const { items, next } = await latestFirst<Omit<NoticeItem, 'says'>>(
    pool,
    { columns, from: 'read.notice o left join read.nomination n on n.case_id = o.case_id', place: 'o.log_index' },
    conditions,
    filter,
  );
  return { items: items.map((item) => ({ ...item, says: noticeWords(item.text) })), next };
}
