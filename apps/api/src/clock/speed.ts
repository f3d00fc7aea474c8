import { z } from 'zod';

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 } as const;
const written = /^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)\/(ms|s|m|h|d|w)$/;
/** A year a second: beyond it timers fall faster than anything can follow. */
const fastest = 31_536_000;

/**
 * Speed of a clock: business seconds per second, as a number or as text (`1d/s`: a day a second). Parsed to the number.
 */
export const Speed = z
  .union([z.number(), z.string().regex(written, 'a number, or text like 1d/s')])
  .transform((given) => (typeof given === 'number' ? given : parse(given)))
  .pipe(z.number().positive().max(fastest));

function parse(text: string): number {
  const [, count, business, machine] = written.exec(text) ?? [];
  return (Number(count) * factor(business)) / factor(machine);
}

const factor = (unit: string | undefined): number =>
  Object.entries(units).find(([name]) => name === unit)?.[1] ?? Number.NaN;
