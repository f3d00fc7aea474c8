/** Result of one round of load. Times in milliseconds. */
export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
}

/** Value at a quantile (0 to 1) of unsorted numbers; 0 if there are none. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A number measured in several rounds: the median, with least and greatest to show its spread. */
export interface Spread {
  readonly value: number;
  readonly least: number;
  readonly greatest: number;
}

export const spread = (values: readonly number[]): Spread => ({
  value: median(values),
  least: Math.min(...values),
  greatest: Math.max(...values),
});

/**
 * Closed loop: each of `clients` repeats its work for `milliseconds`. A failure counts as a failure, and its time is
 * ignored.
 */
export async function closedLoop(
  clients: number,
  milliseconds: number,
  once: (client: number) => Promise<void>,
): Promise<Round> {
  const times: number[] = [];
  let failures = 0;
  const begin = performance.now();
  const until = begin + milliseconds;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let at = performance.now(); at < until; at = performance.now()) {
        try {
          await once(client);
          times.push(performance.now() - at);
        } catch (error) {
          failures += 1;
          if (failures > 100) throw error;
        }
      }
    }),
  );
  return {
    perSecond: (times.length * 1000) / (performance.now() - begin),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    failures,
  };
}

/**
 * Runs the contenders in turn, round after round, so that other load on the machine affects all of them alike. The
 * order is rotated each round.
 */
export async function interleave<K extends string>(
  rounds: number,
  contenders: Readonly<Record<K, () => Promise<Round>>>,
): Promise<Map<string, Round[]>> {
  const results = new Map<string, Round[]>();
  const names = Object.keys(contenders);
  const byName = new Map<string, () => Promise<Round>>(Object.entries(contenders));
  for (let round = 0; round < rounds; round += 1) {
    const turned = [...names.slice(round % names.length), ...names.slice(0, round % names.length)];
    for (const name of turned) {
      const result = await byName.get(name)?.();
      if (result !== undefined) results.set(name, [...(results.get(name) ?? []), result]);
    }
  }
  return results;
}

/** One number over the rounds of a contender. */
export const over = (results: ReadonlyMap<string, readonly Round[]>, name: string, of: keyof Round): Spread =>
  spread((results.get(name) ?? []).map((round) => round[of]));
