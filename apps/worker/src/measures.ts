import type { EngineActivities, NominationActivities } from '@vinhdanh/contracts';

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

interface Series {
  count: number;
  failed: number;
  /** Total seconds. */
  seconds: number;
  readonly buckets: number[];
}

/** Counts and durations of the activities, in Prometheus' format. */
export class Measures {
  readonly #series = new Map<string, Series>();

  observe(activity: string, seconds: number, ok: boolean): void {
    const series = this.#of(activity);
    series.count += 1;
    series.seconds += seconds;
    if (!ok) series.failed += 1;
    bounds.forEach((bound, index) => {
      if (seconds <= bound) series.buckets[index] = (series.buckets[index] ?? 0) + 1;
    });
  }

  /** Text format 0.0.4. @param polling whether the worker takes tasks now */
  text(polling: boolean): string {
    const lines = [
      '# TYPE vinhdanh_worker_polling gauge',
      `vinhdanh_worker_polling ${polling ? 1 : 0}`,
      '# TYPE vinhdanh_activity_seconds histogram',
    ];
    for (const [activity, series] of this.#series) {
      bounds.forEach((bound, index) =>
        lines.push(
          `vinhdanh_activity_seconds_bucket{activity="${activity}",le="${String(bound)}"} ` +
            String(series.buckets[index] ?? 0),
        ),
      );
      lines.push(`vinhdanh_activity_seconds_bucket{activity="${activity}",le="+Inf"} ${String(series.count)}`);
      lines.push(
        `vinhdanh_activity_seconds_sum{activity="${activity}"} ${String(series.seconds)}`,
        `vinhdanh_activity_seconds_count{activity="${activity}"} ${String(series.count)}`,
      );
    }
    lines.push('# TYPE vinhdanh_activity_failed_total counter');
    for (const [activity, series] of this.#series)
      lines.push(`vinhdanh_activity_failed_total{activity="${activity}"} ${String(series.failed)}`);
    const memory = process.memoryUsage();
    lines.push(
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${String(memory.rss)}`,
      '# TYPE nodejs_heap_size_used_bytes gauge',
      `nodejs_heap_size_used_bytes ${String(memory.heapUsed)}`,
    );
    return `${lines.join('\n')}\n`;
  }

  #of(activity: string): Series {
    const known = this.#series.get(activity);
    if (known !== undefined) return known;
    const made: Series = { count: 0, failed: 0, seconds: 0, buckets: bounds.map(() => 0) };
    this.#series.set(activity, made);
    return made;
  }
}

/** The same activities, each try timed. */
export function measured(activities: NominationActivities, measures: Measures): NominationActivities {
  const timed =
    <I, O>(name: string, activity: (input: I) => Promise<O>) =>
    async (input: I): Promise<O> => {
      const began = performance.now();
      let ok = false;
      try {
        const output = await activity(input);
        ok = true;
        return output;
      } finally {
        measures.observe(name, (performance.now() - began) / 1000, ok);
      }
    };
  return {
    follow: timed('follow', (input: Parameters<NominationActivities['follow']>[0]) => activities.follow(input)),
    performEffect: timed('performEffect', (input: Parameters<NominationActivities['performEffect']>[0]) =>
      activities.performEffect(input),
    ),
    ...timedEach(activities, timed),
  };
}

type Timed = <I, O>(name: string, activity: (input: I) => Promise<O>) => (input: I) => Promise<O>;

/** The activities of the engine, each timed under its own name. */
function timedEach(engine: EngineActivities, timed: Timed): EngineActivities {
  return {
    remind: timed('remind', engine.remind),
    noteDueDay: timed('noteDueDay', engine.noteDueDay),
    escalateToHead: timed('escalateToHead', engine.escalateToHead),
    closePosting: timed('closePosting', engine.closePosting),
    returnDossier: timed('returnDossier', engine.returnDossier),
    lapseConsultation: timed('lapseConsultation', engine.lapseConsultation),
    closePublication: timed('closePublication', engine.closePublication),
    recomputeDeadline: timed('recomputeDeadline', engine.recomputeDeadline),
    transitionProcedure: timed('transitionProcedure', engine.transitionProcedure),
    noteSuccession: timed('noteSuccession', engine.noteSuccession),
  };
}
