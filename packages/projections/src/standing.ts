import type { Moment } from '@vinhdanh/contracts';
import type { Pool } from 'pg';

/** Progress of a projection. */
export interface Standing {
  readonly name: string;
  /** Number of the tables in use: `read.nomination_v2`. */
  readonly generation: number;
  readonly definition: number;
  readonly checkpoint: number;
  /** Events that are committed and not projected yet. */
  readonly behind: number;
  /** Why it has stopped; null = it moves. */
  readonly error: string | null;
  readonly movedAt: Moment;
}

/** Progress of every projection in use, and the lag of the sequencer and of each projection. */
export async function standings(
  pool: Pool,
): Promise<{ readonly lastLogIndex: number; readonly pending: number; readonly projections: readonly Standing[] }> {
  const { rows } = await pool.query<{
    last: number;
    pending: number;
    projections: Standing[] | null;
  }>(`select l.last, q.pending,
    (select json_agg(json_build_object('name', p.name, 'generation', p.version, 'definition', p.definition, 'checkpoint', p.checkpoint, 'behind', greatest(0, l.last - p.checkpoint) + q.pending,
      'error', p.error, 'movedAt', log.utc(p.moved_at)) order by p.name) from read.projection p where p.active) as projections
    from (select coalesce(max(e.log_index), 0) as last from log.log_entry e) l, (select count(*) as pending from log.pending) q`);
  const [row] = rows;
  return { lastLogIndex: row?.last ?? 0, pending: row?.pending ?? 0, projections: row?.projections ?? [] };
}
