import type { Standing } from '@vinhdanh/projections';
import type { LoopHealth } from '../loop/loop.js';

interface Series {
  batches: number;
  events: number;
  seconds: number;
}

/** What `/metrics` shows beside the counters here. */
export interface Seen {
  readonly active: boolean;
  readonly pending: number;
  readonly projections: readonly Standing[];
  readonly loops: readonly LoopHealth[];
}

/** Counts of the projector, in Prometheus' format. */
export class Measures {
  readonly #series = new Map<string, Series>();
  #sequenced = 0;

  sequenced(events: number): void {
    this.#sequenced += events;
  }

  projected(name: string, events: number, seconds: number): void {
    const known = this.#series.get(name) ?? { batches: 0, events: 0, seconds: 0 };
    this.#series.set(name, {
      batches: known.batches + 1,
      events: known.events + events,
      seconds: known.seconds + seconds,
    });
  }

  /** Text format 0.0.4. */
  text(seen: Seen): string {
    const memory = process.memoryUsage();
    const metric = (
      name: string,
      type: 'gauge' | 'counter',
      values: readonly (readonly [label: string, value: number])[],
    ): string[] => [`# TYPE ${name} ${type}`, ...values.map(([label, value]) => `${name}${label} ${String(value)}`)];
    const byProjection = [...this.#series].map(([name, series]) => [`{projection="${name}"}`, series] as const);
    return `${[
      ...metric('vinhdanh_projector_active', 'gauge', [['', seen.active ? 1 : 0]]),
      ...metric('vinhdanh_log_pending_events', 'gauge', [['', seen.pending]]),
      ...metric('vinhdanh_sequenced_events_total', 'counter', [['', this.#sequenced]]),
      ...metric(
        'vinhdanh_projection_lag_events',
        'gauge',
        seen.projections.map(({ name, behind }) => [`{projection="${name}"}`, behind]),
      ),
      ...metric(
        'vinhdanh_projection_checkpoint',
        'gauge',
        seen.projections.map(({ name, checkpoint }) => [`{projection="${name}"}`, checkpoint]),
      ),
      ...metric(
        'vinhdanh_projection_stopped',
        'gauge',
        seen.projections.map(({ name, error }) => [`{projection="${name}"}`, error === null ? 0 : 1]),
      ),
      ...metric(
        'vinhdanh_projected_events_total',
        'counter',
        byProjection.map(([label, { events }]) => [label, events]),
      ),
      ...metric(
        'vinhdanh_projection_batches_total',
        'counter',
        byProjection.map(([label, { batches }]) => [label, batches]),
      ),
      ...metric(
        'vinhdanh_projection_seconds_total',
        'counter',
        byProjection.map(([label, { seconds }]) => [label, seconds]),
      ),
      ...metric(
        'vinhdanh_loop_turns_total',
        'counter',
        seen.loops.map(({ name, turns }) => [`{loop="${name}"}`, turns]),
      ),
      ...metric(
        'vinhdanh_loop_failures_total',
        'counter',
        seen.loops.map(({ name, failures }) => [`{loop="${name}"}`, failures]),
      ),
      ...metric('process_resident_memory_bytes', 'gauge', [['', memory.rss]]),
      ...metric('nodejs_heap_size_used_bytes', 'gauge', [['', memory.heapUsed]]),
    ].join('\n')}\n`;
  }
}
