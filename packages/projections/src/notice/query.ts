import { noticeWords, type Bilingual } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { z } from 'zod';
import { Conditions } from '../conditions.js';
import { keyOf, pageOf, pageSize, type Page } from '../keyset.js';
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
  readonly at: string;
}

export interface NoticeFilter {
  readonly register: string;
  /** Roles and units whose notices are wanted. */
  readonly reach: readonly Reach[] | 'all';
  readonly caseId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

interface Row extends Omit<NoticeItem, 'says'> {
  readonly logIndex: number;
}

/** Notices, the latest first. @throws MalformedCursor */
export async function listNotices(pool: Pool, filter: NoticeFilter): Promise<Page<NoticeItem>> {
  const size = pageSize(filter.limit);
  const conditions = new Conditions().where('o.register = $?', filter.register);
  withinReach(conditions, { role: 'o.role', unit: 'o.unit' }, filter.reach);
  if (filter.caseId !== undefined) conditions.where('o.case_id = $?', filter.caseId);
  if (filter.cursor !== undefined) conditions.where('o.log_index < $?', ...keyOf(z.tuple([z.int()]), filter.cursor));
  const text = `select o.key, o.case_id as "caseId", n.case_number as "caseNumber", n.subject_name as "subjectName", o.event, o.role, o.unit, o.text, o.at, o.log_index as "logIndex"
  from read.notice o left join read.nomination n on n.case_id = o.case_id
  where ${conditions.sql} order by o.log_index desc limit ${size + 1}`;
  const { rows } = await pool.query<Row>(text, conditions.values);
  return pageOf(
    rows,
    size,
    ({ logIndex: _, ...item }) => ({ ...item, says: noticeWords(item.text) }),
    (row) => [row.logIndex],
  );
}
