import type { Casework } from '@vinhdanh/casework';
import type { FanOutActivities, FanOutProgress } from '@vinhdanh/contracts';
import type { Pool } from 'pg';

/** Cases gone through in one activity; a page takes seconds at most. */
const pageSize = 200;

interface Page {
  readonly cursor: string;
  readonly cases: readonly string[];
}

const pageSql = `select f.cursor, coalesce((
    select json_agg(p.stream_id order by p.stream_id) from (
      select s.stream_id from log.stream s where s.register = f.register and s.kind = 'nomination' and s.live and s.stream_id > f.cursor order by s.stream_id limit $2) p), '[]') as cases
  from ops.fan_out f where f.id = $1`;
/** Only from where it was read: a page that two tries went through counts once. */
const goneSql = `update ops.fan_out f set cursor = $3, cases = f.cases + $4, passed = f.passed + $5, finished_at = case when $6::boolean then now() end
  where f.id = $1 and f.cursor = $2 and f.finished_at is null`;
const progressSql = 'select f.cases, f.passed, f.finished_at is not null as done from ops.fan_out f where f.id = $1';
/** Their workflows know another next moment: the follower pokes them. */
const lookSql = 'update ops.follow f set seen_epoch = -1, poked_at = null where f.case_id = any ($1)';

/** Carries changes to the cases of a register, a page at a time. */
export function fanOutActivities(casework: Pick<Casework, 'reach'>, pool: Pool): FanOutActivities {
  return {
    async fanOutPage({ id }): Promise<FanOutProgress> {
      const { rows } = await pool.query<Page>({ name: 'fan-out.page', text: pageSql, values: [id, pageSize] });
      const [page] = rows;
      // the database was restored to before the change: there is nothing to carry
      if (page === undefined) return { cases: 0, passed: 0, done: true };
      const moved: string[] = [];
      let passed = 0;
      for (const stream of page.cases) {
        const caseId = stream.slice(stream.indexOf(':') + 1);
        const reached = await casework.reach(caseId);
        if (reached.passed > 0) passed += 1;
        if (reached.moved) moved.push(caseId);
      }
      if (moved.length > 0) await pool.query({ name: 'fan-out.look', text: lookSql, values: [moved] });
      const last = page.cases.at(-1) ?? page.cursor;
      await pool.query({
        name: 'fan-out.gone',
        text: goneSql,
        values: [id, page.cursor, last, page.cases.length, passed, page.cases.length < pageSize],
      });
      const now = await pool.query<FanOutProgress>({ name: 'fan-out.progress', text: progressSql, values: [id] });
      return now.rows[0] ?? { cases: 0, passed: 0, done: true };
    },
  };
}
