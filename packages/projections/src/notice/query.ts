import { type Moment, noticeWords, type Bilingual } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { pageSize, type Page } from '../keyset.js';
import { latestFirst, placeOf, type Paging } from '../latest-first.js';
import { readDb, type ReadDb } from '../read-db.js';
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
  /** Key of the text: the event, and after a colon the deadline or agency concerned. */
  readonly text: string;
  readonly says: Bilingual;
  readonly at: Moment;
}

export interface NoticeFilter extends Paging {
  readonly register: string;
  /** Roles and units whose notices are requested. */
  readonly reach: readonly Reach[] | 'all';
  readonly caseId?: string | undefined;
}

/** Notices, the latest first. @throws MalformedCursor */
export async function listNotices(pool: Pool, filter: NoticeFilter): Promise<Page<NoticeItem>> {
  const { items, next } = await latestFirst(listNoticesQuery(readDb(pool), filter), filter);
  return { items: items.map((item) => ({ ...item, says: noticeWords(item.text) })), next };
}

/** A page of notices and one more row. */
export function listNoticesQuery(db: ReadDb, filter: NoticeFilter) {
  let query = db
    .selectFrom('read.notice as o')
    .leftJoin('read.nomination as n', 'n.case_id', 'o.case_id')
    .where('o.register', '=', filter.register)
    .where((eb) =>
      withinReach({ role: eb.ref('o.role'), unit: eb.ref('o.unit'), openTo: eb.ref('n.open_to') }, filter.reach),
    );
  if (filter.caseId !== undefined) query = query.where('o.case_id', '=', filter.caseId);
  const before = placeOf(filter);
  if (before !== null) query = query.where('o.log_index', '<', before);
  return query
    .select([
      'o.key',
      'o.case_id as caseId',
      'n.case_number as caseNumber',
      'n.subject_name as subjectName',
      'o.event',
      'o.role',
      'o.unit',
      'o.text',
      'o.at',
      'o.log_index as place',
    ])
    .orderBy('o.log_index', 'desc')
    .limit(pageSize(filter.limit) + 1);
}
