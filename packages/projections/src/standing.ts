import type { Moment } from '@vinhdanh/contracts';
import { sql, type SqlBool } from 'kysely';
import type { Pool } from 'pg';
import { readDb, type ReadDb } from './read-db.js';

/** How far a projection is. */
export interface Standing {
  readonly name: string;
  /** Number of the tables in use: `read.nomination_v2`. */
  readonly generation: number;
  readonly definition: number;
  readonly checkpoint: number;
  /** Events that are committed and not projected yet. */
  readonly behind: number;
  /** Why it stands still; null = it moves. */
  readonly error: string | null;
  readonly movedAt: Moment;
}

/** How far every projection in use is, and by how much the sequencer and they lag. */
export async function standings(
  pool: Pool,
): Promise<{ readonly lastLogIndex: number; readonly pending: number; readonly projections: readonly Standing[] }> {
  const rows = await standingsQuery(readDb(pool)).execute();
  const [first] = rows;
  return {
    lastLogIndex: first?.last ?? 0,
    pending: first?.pending ?? 0,
    projections: rows.flatMap(({ last: _last, pending: _pending, name, ...row }) =>
      name === null ? [] : [{ name, ...row }],
    ),
  };
}

/**
 * The end of the log beside each projection in use, in one snapshot; where none is in use, one row has the end of the
 * log alone.
 */
export const standingsQuery = (db: ReadDb) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('log.log_entry')
        .select(sql<number>`coalesce(max(log_index), 0)`.as('last'))
        .as('l'),
    )
    .crossJoin((eb) =>
      eb
        .selectFrom('log.pending')
        .select(sql<number>`count(*)`.as('pending'))
        .as('q'),
    )
    .leftJoin('read.projection as p', (join) => join.on(sql<SqlBool>`p.active`))
    .select((eb) => [
      'l.last',
      'q.pending',
      // without a projection all its columns are null: the name tells
      'p.name',
      eb.ref('p.version').$notNull().as('generation'),
      eb.ref('p.definition').$notNull().as('definition'),
      eb.ref('p.checkpoint').$notNull().as('checkpoint'),
      sql<number>`greatest(0, l.last - p.checkpoint) + q.pending`.as('behind'),
      'p.error',
      eb.ref('p.moved_at').$notNull().as('movedAt'),
    ])
    .orderBy('p.name');
