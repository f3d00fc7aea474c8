import { Moment, Uuid } from '@vinhdanh/contracts';
import { pageSizes, type Page } from '@vinhdanh/projections';
import type { Pool } from 'pg';
import { z } from 'zod';
import { problem } from '../problem/problem-error.js';

export const PersonalReadView = z.object({
  id: z.int(),
  at: Moment.describe('Machine time'),
  account: Uuid,
  username: z.string().nullable(),
  what: z.string().describe('case, timeline, command, sealed; or the list'),
  subject: z.string().nullable().describe('The subject that was read by itself'),
  classes: z.array(z.string()),
  filter: z.record(z.string(), z.unknown()).nullable().describe('What a list was asked for'),
  cases: z.array(Uuid).describe('Cases that were shown'),
});
export type PersonalReadView = z.infer<typeof PersonalReadView>;

export interface PersonalReadFilter {
  readonly register: string;
  readonly account?: string | undefined;
  readonly case?: string | undefined;
  readonly what?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const sql = `select r.id, r.at, r.account, c.username, r.what, case when r.stream_id like 'subject:%' then substr(r.stream_id, 9) end as subject, r.classes, r.filter,
  case when r.stream_id like 'nomination:%' and r.cases = '{}' then array[substr(r.stream_id, 12)] else r.cases end as cases
from ops.personal_read r left join ops.credential c on c.account = r.account
where r.register = $1 and r.id < $2 and ($3::uuid is null or r.account = $3) and ($4::text is null or r.cases @> array[$4] or r.stream_id = 'nomination:' || $4)
  and ($5::text is null or r.what = $5) and ($6::timestamptz is null or r.at >= $6) and ($7::timestamptz is null or r.at < $7)
order by r.id desc limit $8`;

/** Reads of a register, the latest first; pages neither skip nor repeat. @throws ProblemError `malformed-cursor` */
export async function listPersonalReads(pool: Pool, filter: PersonalReadFilter): Promise<Page<PersonalReadView>> {
  const size = Math.min(filter.limit ?? pageSizes.usual, pageSizes.most);
  const before = filter.cursor === undefined ? Number.MAX_SAFE_INTEGER : idOf(filter.cursor);
  const { account = null, case: caseId = null, what = null, from = null, to = null } = filter;
  const { rows } = await pool.query<PersonalReadView>(sql, [filter.register, before, account, caseId, what, from, to, size + 1]);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? Buffer.from(String(last.id)).toString('base64url') : null };
}

function idOf(cursor: string): number {
  const id = Number(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Number.isSafeInteger(id) || id < 1) throw problem('malformed-cursor');
  return id;
}
