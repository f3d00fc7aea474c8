import type { Pool } from 'pg';
import { readSetting, settingNames, writeSetting } from './settings.js';

/**
 * Carries the newest committed version of each followed case into `ops.follow`, behind the sequencer. One statement: rows and checkpoint move together, and only if the checkpoint is still where it was read
 * (two followers may overlap while one takes over). Not waiting for the disk: what a crash loses is marked again. An unreleased historical case is not live and stays out.
 */
const markSql = `with batch as (
    select l.log_index, e.stream_id, e.version, e.event_id, e.register
    from log.log_entry l join log.event e on e.pos = l.pos where l.log_index > $1 order by l.log_index limit $2),
  moved as (
    update ops.setting s set value = to_json((select max(b.log_index) from batch b)), changed_at = now()
    from (select set_config('synchronous_commit', 'off', true)) relaxed where s.name = '${settingNames.checkpoint}' and (s.value #>> '{}')::bigint = $1 and exists (select from batch) returning (s.value #>> '{}')::bigint as upto),
  heads as (
    select distinct on (b.stream_id) b.stream_id, b.register, b.version, b.event_id from batch b
    where b.stream_id like 'nomination:%' and exists (select from moved) order by b.stream_id, b.version desc),
  marked as (
    insert into ops.follow as f (case_id, register, committed, committed_event)
    select substr(h.stream_id, 12), h.register, h.version, h.event_id from heads h join log.stream s on s.stream_id = h.stream_id where s.live
    on conflict (case_id) do update set committed = excluded.committed, committed_event = excluded.committed_event where f.committed < excluded.committed
    returning 1)
  select m.upto, (select count(*) from marked) as marked from moved m`;

const batchSize = 2000;

interface Marked {
  readonly upto: number;
  readonly marked: number;
}

export class Marking {
  readonly #pool: Pool;
  #checkpoint: number | null = null;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Place in the one order up to which committed versions are marked. */
  get checkpoint(): number {
    return this.#checkpoint ?? 0;
  }

  /** Marks what was numbered since. @returns how many cases were marked */
  async catchUp(): Promise<number> {
    let marked = 0;
    this.#checkpoint ??= await this.#read();
    for (;;) {
      const row: Marked | undefined = await this.#mark(this.#checkpoint);
      if (row === undefined) {
        const now = await this.#read();
        if (now === this.#checkpoint) return marked;
        this.#checkpoint = now;
        continue;
      }
      this.#checkpoint = row.upto;
      marked += row.marked;
    }
  }

  async #mark(checkpoint: number): Promise<Marked | undefined> {
    const { rows } = await this.#pool.query<Marked>({
      name: 'follower.mark',
      text: markSql,
      values: [checkpoint, batchSize],
    });
    return rows[0];
  }

  async #read(): Promise<number> {
    const text = await readSetting(this.#pool, settingNames.checkpoint);
    if (text !== null) return Number(text);
    await writeSetting(this.#pool, settingNames.checkpoint, 0);
    return 0;
  }
}
