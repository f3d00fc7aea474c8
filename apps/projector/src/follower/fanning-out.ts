import type { Client } from '@temporalio/client';
import type { FanOutProgress, FanOutRun } from '@vinhdanh/contracts';
import { fanOutType, fanOutWorkflowId, taskQueue as defaultTaskQueue } from '@vinhdanh/workflows/messages';
import type { Pool } from 'pg';

/** Changes that reach cases, newest of each stream noted after the last that was; a register without live cases has nothing to carry them to. */
const noteSql = `insert into ops.fan_out (id, register, stream_id, version, kind, finished_at)
  select e.event_id, e.register, e.stream_id, e.version, k.kind,
    case when not exists (select from log.stream s where s.register = e.register and s.kind = 'nomination' and s.live) then now() end
  from ops.register_clock r cross join (values ('calendar'), ('policy'), ('units')) k (kind)
  join log.event e on e.stream_id = k.kind || ':' || r.register and e.type in ('CalendarPublished', 'PolicyPublished', 'UnitsRegistered')
    and e.version > coalesce((select max(f.version) from ops.fan_out f where f.stream_id = e.stream_id), 0)
  on conflict (id) do nothing`;
const openSql = 'select f.id, f.register from ops.fan_out f where f.finished_at is null order by f.noted_at limit 100';

/** Sees to it that a change reaches the cases of its register: a row for each change, and a workflow that goes through the cases. */
export class FanningOut {
  readonly #pool: Pool;
  readonly #taskQueue: string;

  constructor(pool: Pool, taskQueue: string = defaultTaskQueue) {
    this.#pool = pool;
    this.#taskQueue = taskQueue;
  }

  /** Notes changes that were published since. @returns how many */
  async note(): Promise<number> {
    const { rowCount } = await this.#pool.query({ name: 'fan-out.note', text: noteSql });
    return rowCount ?? 0;
  }

  /** Starts what is noted and not finished; one that runs is left alone. @returns how many are unfinished @throws while Temporal is away */
  async start(client: Client): Promise<number> {
    const { rows } = await this.#pool.query<FanOutRun>({ name: 'fan-out.open', text: openSql });
    for (const run of rows) {
      await client.workflow.start<(run: FanOutRun) => Promise<FanOutProgress>>(fanOutType, {
        workflowId: fanOutWorkflowId(run.id),
        taskQueue: this.#taskQueue,
        args: [run],
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: `Thay đổi của sổ (change of register) ${run.register}`,
      });
    }
    return rows.length;
  }
}
