import { momentAt, Moment } from '@vinhdanh/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ReadinessCheck } from '../health/readiness.js';

/** Health of the parts at one moment; null: unknown. */
export const HealthSample = z.object({
  at: Moment,
  postgresqlMs: z.number().nullable(),
  temporal: z.boolean(),
  worker: z.boolean(),
  pending: z.number().nullable().describe('Committed events that are not yet numbered'),
  projectionLag: z.number().nullable().describe('Events that the slowest read model lacks'),
  workflowsBehind: z.number().nullable(),
  workflowsStuck: z.number().nullable(),
  oldestPokeSeconds: z.number().nullable(),
});
export type HealthSample = z.infer<typeof HealthSample>;

/** Machine time in ms between two samples, and the number kept: half an hour. */
const every = 10_000;
const kept = 180;

/**
 * The health of the parts over the last half hour, for the chart beside each of them. It is kept in the process; longer
 * history is the task of a monitoring system, see `/metrics`.
 */
@Injectable()
export class HealthHistory {
  readonly #readiness: ReadinessCheck;
  readonly #samples: HealthSample[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(@Inject(ReadinessCheck) readiness: ReadinessCheck) {
    this.#readiness = readiness;
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.#look(), every).unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** The samples, oldest first, and the present health. */
  async withNow(): Promise<readonly HealthSample[]> {
    const latest = this.#samples.at(-1);
    if (latest === undefined || Date.now() - Date.parse(latest.at) > every / 2) await this.#look();
    return [...this.#samples];
  }

  /** Never fails: a part that does not answer is a sample too. */
  async #look(): Promise<void> {
    const { parts } = await this.#readiness.look();
    const behind = z.record(z.string(), z.number()).safeParse(parts.projections['behind']);
    this.#samples.push({
      at: momentAt(Date.now()),
      postgresqlMs: measure(parts.postgresql['milliseconds']),
      temporal: parts.temporal.status !== 'down',
      worker: parts.worker.status !== 'down',
      pending: measure(parts.projections['pending']),
      projectionLag: behind.success ? Math.max(0, ...Object.values(behind.data)) : null,
      workflowsBehind: measure(parts.workflows['behind']),
      workflowsStuck: measure(parts.workflows['stuck']),
      oldestPokeSeconds: measure(parts.workflows['oldestPokeSeconds']),
    });
    this.#samples.splice(0, this.#samples.length - kept);
  }
}

const measure = (value: unknown): number | null => (typeof value === 'number' ? value : null);
