import { sql, type RawBuilder } from 'kysely';
import { settingNames } from '../setting/settings.js';

export interface Marked {
  /** Log index up to which committed versions are marked. */
  readonly upto: number;
  /** Cases that were marked. */
  readonly marked: number;
}

/**
 * Copies the newest committed version of each followed case into `ops.follow`, behind the sequencer. One statement:
 * rows and checkpoint move together, and only if the checkpoint is still the one that was read (two followers may
 * overlap during a takeover). It does not wait for the disk: what a crash loses is marked again. An unreleased
 * historical case is not live and is not marked. By hand: decision 0030.
 */
export const markCommitted = (checkpoint: number, limit: number): RawBuilder<Marked> => sql`
  with batch as (
    select l.log_index, e.stream_id, e.version, e.event_id, e.register
    from log.log_entry l join log.event e on e.pos = l.pos
    where l.log_index > ${checkpoint}::bigint order by l.log_index limit ${limit}
  ), moved as (
    update ops.setting s set value = to_json((select max(b.log_index) from batch b)), changed_at = now()
    from (select set_config('synchronous_commit', 'off', true)) relaxed
    where s.name = ${settingNames.checkpoint} and (s.value #>> '{}')::bigint = ${checkpoint}::bigint
      and exists (select from batch)
    returning (s.value #>> '{}')::bigint as upto
  ), heads as (
    select distinct on (b.stream_id) b.stream_id, b.register, b.version, b.event_id from batch b
    where b.stream_id like 'nomination:%' and exists (select from moved) order by b.stream_id, b.version desc
  ), marked as (
    insert into ops.follow as f (case_id, register, committed, committed_event)
    select substr(h.stream_id, 12), h.register, h.version, h.event_id
    from heads h join log.stream s on s.stream_id = h.stream_id where s.live
    on conflict (case_id) do update set committed = excluded.committed, committed_event = excluded.committed_event
      where f.committed < excluded.committed
    returning 1
  )
  select m.upto, (select count(*) from marked) as marked from moved m`;
