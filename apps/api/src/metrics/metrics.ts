import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Upper bounds of the duration buckets, seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Duration {
  readonly counts: number[];
  sum: number;
  count: number;
}

/** Counts for `/metrics` in Prometheus' text format. */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #durations = new Map<string, Duration>();
  readonly #outcomes = new Map<string, number>();
  readonly #loop = monitorEventLoopDelay({ resolution: 20 });

  constructor() {
    this.#loop.enable();
  }

  /** One answered request. `route` is the pattern, never the address: ids would create a series each. */
  request(method: string, route: string, status: number, seconds: number): void {
    add(this.#requests, labels({ method, route, status: String(status) }));
    const key = labels({ method, route });
    const duration = this.#durations.get(key) ?? { counts: bounds.map(() => 0), sum: 0, count: 0 };
    duration.sum += seconds;
    duration.count += 1;
    bounds.forEach((bound, index) => {
      if (seconds <= bound) duration.counts[index] = (duration.counts[index] ?? 0) + 1;
    });
    this.#durations.set(key, duration);
  }

  /** One command and its result: `done`, or the code of the refusal. */
  command(type: string, outcome: string): void {
    add(this.#outcomes, labels({ command: type, outcome }));
  }

  /** Prometheus text. The caller reads `gauges` now: name -> [help, value]. */
  text(gauges: Readonly<Record<string, readonly [help: string, value: number]>>): string {
    const lines = [
      ...head('vinhdanh_http_requests_total', 'counter', 'Requests answered'),
      ...[...this.#requests].map(([key, count]) => `vinhdanh_http_requests_total${key} ${count}`),
      ...head('vinhdanh_http_request_duration_seconds', 'histogram', 'Time from arrival to answer'),
      ...[...this.#durations].flatMap(([key, duration]) =>
        histogram('vinhdanh_http_request_duration_seconds', key, duration),
      ),
      ...head('vinhdanh_commands_total', 'counter', 'Commands by outcome'),
      ...[...this.#outcomes].map(([key, count]) => `vinhdanh_commands_total${key} ${count}`),
    ];
    const memory = process.memoryUsage();
    const own = {
      process_resident_memory_bytes: ['Resident memory', memory.rss],
      nodejs_heap_size_used_bytes: ['Heap in use', memory.heapUsed],
      nodejs_eventloop_lag_p99_seconds: ['99th percentile of event loop delay', this.#loop.percentile(99) / 1e9],
      process_start_time_seconds: [
        'Start of the process, seconds since 1970',
        Math.round(Date.now() / 1000 - process.uptime()),
      ],
    } as const satisfies Readonly<Record<string, readonly [string, number]>>;
    for (const [name, [help, value]] of Object.entries({ ...gauges, ...own }))
      lines.push(...head(name, 'gauge', help), `${name} ${value}`);
    return `${lines.join('\n')}\n`;
  }
}

const head = (name: string, kind: string, help: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${kind}`,
];

function histogram(name: string, key: string, duration: Duration): string[] {
  const inner = key.slice(1, -1);
  return [
    ...bounds.map((bound, index) => `${name}_bucket{${inner},le="${bound}"} ${duration.counts[index] ?? 0}`),
    `${name}_bucket{${inner},le="+Inf"} ${duration.count}`,
    `${name}_sum${key} ${duration.sum}`,
    `${name}_count${key} ${duration.count}`,
  ];
}

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
const labels = (pairs: Readonly<Record<string, string>>): string =>
  `{${Object.entries(pairs)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`)
    .join(',')}}`;
