import type { Moment, RecordedEvent, StreamId } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import type { KnownCommand } from '../append/append.js';
import { type ClockReading, clockReadingSql } from '../clock/clock-reading.js';
import { eventColumnsSql } from './event-columns.js';

/** Head of a stream. */
export interface Head {
  readonly register: string;
  readonly version: number;
  readonly eventId: string;
  readonly recordedAt: Moment;
  readonly occurredAt: Moment;
  readonly nextMoment: Moment | null;
  readonly live: boolean;
}

/** Everything that a decision needs from the log, read in one snapshot. */
export interface Loaded {
  /** Null: the stream does not exist. */
  readonly head: Head | null;
  /** Events after the given version, in order; facts only. */
  readonly events: RecordedEvent[];
  /** greatest(clock of the register, recordedAt of the head); the machine's time when no register is known. */
  readonly businessNow: Moment;
  /** Null: the stream does not exist and no register was named. */
  readonly clock: ClockReading | null;
  readonly referenceVersion: number;
  /** The given command, if it was appended before. */
  readonly command: KnownCommand | null;
}

/** One row of the load: head, clock and command repeat in each row; event columns are null when there is no event. */
interface LoadRow {
  readonly headRegister: string | null;
  readonly headVersion: number | null;
  readonly headEvent: string | null;
  readonly headRecordedAt: Moment | null;
  readonly headOccurredAt: Moment | null;
  readonly headNextMoment: Moment | null;
  readonly headLive: boolean | null;
  readonly machineNow: Moment;
  readonly clock: ClockReading | null;
  readonly referenceVersion: number | null;
  readonly command: KnownCommand | null;
}

type EventRow = LoadRow & (RecordedEvent | { readonly eventId: null });

/** $1 stream, $2 after version, $3 command id or null, $4 register for a stream that does not exist yet or null. */
export const loadSql = `with head as materialized (
  select s.register as "headRegister", s.version as "headVersion", s.head_event as "headEvent",
    s.recorded_at as "headRecordedAt", s.occurred_at as "headOccurredAt",
    s.next_moment as "headNextMoment", s.live as "headLive", statement_timestamp()::timestamptz(3) as "machineNow",
    case when c.register is not null then ${clockReadingSql} end as clock, c.reference_version as "referenceVersion",
    (select json_build_object('id', k.id, 'stream', k.stream_id, 'actor', k.actor, 'requestHash', k.request_hash,
      'fromVersion', k.from_version, 'toVersion', k.to_version)
       from log.command k where k.id = $3) as command
  from (values (1)) one
  left join log.stream s on s.stream_id = $1
  left join ops.register_clock c on c.register = coalesce(s.register, $4)
)
select head.*, ${eventColumnsSql} from head left join log.event e on e.stream_id = $1 and e.version > $2
  order by e.version`;

export interface LoadRequest {
  readonly stream: StreamId;
  readonly afterVersion: number;
  readonly commandId: string | null;
  /** Register of a stream that does not exist yet. */
  readonly register: string | null;
}

/** One prepared statement, one round trip, one snapshot. */
export async function loadStream(pool: Pool, request: LoadRequest): Promise<Loaded> {
  const { stream, afterVersion, commandId, register } = request;
  const { rows } = await pool.query<EventRow>({
    name: 'log.load',
    text: loadSql,
    values: [stream, afterVersion, commandId, register],
  });
  return loadedOf(rows);
}

function loadedOf(rows: readonly EventRow[]): Loaded {
  const row = rows[0];
  if (row === undefined) throw new Error('a load returns at least one row');
  const head = headOf(row);
  const clock = row.clock;
  const now = clock?.now ?? row.machineNow;
  return {
    head,
    events: head === null ? [] : rows.flatMap((each) => (each.eventId === null ? [] : [eventOf(each)])),
    businessNow: head !== null && head.recordedAt > now ? head.recordedAt : now,
    clock,
    referenceVersion: row.referenceVersion ?? 0,
    command: row.command,
  };
}

function headOf(row: LoadRow): Head | null {
  if (
    row.headRegister === null ||
    row.headVersion === null ||
    row.headEvent === null ||
    row.headRecordedAt === null ||
    row.headOccurredAt === null ||
    row.headLive === null
  )
    return null;
  return {
    register: row.headRegister,
    version: row.headVersion,
    eventId: row.headEvent,
    recordedAt: row.headRecordedAt,
    occurredAt: row.headOccurredAt,
    nextMoment: row.headNextMoment,
    live: row.headLive,
  };
}

function eventOf(row: LoadRow & RecordedEvent): RecordedEvent {
  const {
    headRegister: _r,
    headVersion: _v,
    headEvent: _e,
    headRecordedAt: _a,
    headOccurredAt: _o,
    headNextMoment: _n,
    headLive: _l,
    machineNow: _m,
    clock: _c,
    referenceVersion: _f,
    command: _k,
    ...event
  } = row;
  return event;
}
