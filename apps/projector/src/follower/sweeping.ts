import type { Client } from '@temporalio/client';
import { nominationWorkflowId, taskQueue as defaultTaskQueue } from '@vinhdanh/workflows/messages';
import type { Pool } from 'pg';
import { settingNames, writeSetting } from './settings.js';

export interface Swept {
  /** Live cases that are not at rest. */
  readonly open: number;
  /** Of them, those without a running workflow; they are poked, and so started. */
  readonly missing: number;
}

/** At rest, and its workflow saw that: the one state in which no run is needed. */
const atRest = `(f.stage is null and f.substate is null and f.next_moment is null and f.seen > 0 and f.seen = f.committed)`;

const adoptSql = `insert into ops.follow (case_id, register, committed, committed_event)
  select substr(s.stream_id, 12), s.register, s.version, s.head_event from log.stream s
  where s.kind = 'nomination' and s.live and not exists (select from ops.follow f where f.case_id = substr(s.stream_id, 12)) on conflict do nothing`;
const openSql = `select f.case_id as "caseId" from ops.follow f where not ${atRest} and f.case_id > $1 order by f.case_id limit 1000`;
/** A case with a poke outstanding is being started as it is. */
const againSql =
  'update ops.follow set seen = 0, seen_epoch = -1, retry_at = null, attempts = 0, stuck = false where case_id = any ($1) and poked_at is null';
const anewSql = `update ops.follow f set seen = 0, seen_epoch = -1, poked_at = null, retry_at = null, attempts = 0, stuck = false, incarnation = f.incarnation + 1 where not ${atRest}`;

/** Compares open cases with running workflows, and has those started that lack one. */
export async function sweep(pool: Pool, client: Client, taskQueue: string = defaultTaskQueue): Promise<Swept> {
  await pool.query(adoptSql);
  const running = new Set<string>();
  for await (const { workflowId } of client.workflow.list({
    query: `ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}'`,
    pageSize: 1000,
  }))
    running.add(workflowId);
  let [open, missing, after] = [0, 0, ''];
  for (;;) {
    const { rows } = await pool.query<{ caseId: string }>({ name: 'follower.open', text: openSql, values: [after] });
    if (rows.length === 0) break;
    after = rows.at(-1)?.caseId ?? '';
    open += rows.length;
    const lost = rows.map((row) => row.caseId).filter((caseId) => !running.has(nominationWorkflowId(caseId)));
    if (lost.length > 0) missing += (await pool.query(againSql, [lost])).rowCount ?? 0;
    await writeSetting(pool, settingNames.sweep, { at: new Date().toISOString(), open, missing, done: false });
  }
  const swept = { open, missing };
  await writeSetting(pool, settingNames.sweep, { at: new Date().toISOString(), ...swept, done: true });
  return swept;
}

/**
 * Has the workflows of all open cases start or look again from the log: Temporal is another one, or PostgreSQL was restored. A new incarnation is recorded.
 * @param holdEffects effects owed are held until an administrator confirms them
 */
export async function followAnew(
  pool: Pool,
  of: { readonly namespaceId: string; readonly reason: string; readonly holdEffects: boolean },
): Promise<void> {
  await pool.query('insert into ops.workflow_incarnation (namespace_id, reason, effects_held) values ($1, $2, $3)', [
    of.namespaceId,
    of.reason,
    of.holdEffects,
  ]);
  await pool.query(anewSql);
}
