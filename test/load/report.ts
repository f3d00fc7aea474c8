import { writeFileSync } from 'node:fs';
import type { Spread } from './measure.js';

/**
 * One line of the result. `against` names the measurement that `ratio` divides by; `goal` is a comparison with the
 * ratio if there is one, else with the value.
 */
export interface Measured {
  readonly id: string;
  readonly value: number;
  readonly unit: 'per second' | 'ms' | 'MB';
  readonly against: string | null;
  readonly ratio: number | null;
  readonly goal: string | null;
  readonly met: boolean | null;
  /** Least and greatest of the rounds; absent after a single round. */
  readonly spread?: readonly [number, number];
}

type Goal = { readonly atLeast: number } | { readonly below: number };

/** Collects measurements, prints each at once, and writes them as JSON. */
export class Report {
  readonly #measured: Measured[] = [];

  get measured(): readonly Measured[] {
    return this.#measured;
  }

  /** @param against id of a measurement reported earlier */
  add(
    id: string,
    { value, least, greatest }: Spread,
    unit: Measured['unit'],
    options: { readonly against?: string; readonly goal?: Goal } = {},
  ): void {
    const base =
      options.against === undefined ? undefined : this.#measured.find((other) => other.id === options.against);
    const ratio = base === undefined || base.value === 0 ? null : value / base.value;
    const judged = ratio ?? value;
    const { goal } = options;
    const met = goal === undefined ? null : 'atLeast' in goal ? judged >= goal.atLeast : judged < goal.below;
    const measured: Measured = {
      id,
      value: round(value),
      unit,
      against: options.against ?? null,
      ratio: ratio === null ? null : round(ratio),
      goal: goal === undefined ? null : 'atLeast' in goal ? `>= ${goal.atLeast}` : `< ${goal.below}`,
      met,
      ...(least === greatest ? {} : { spread: [round(least), round(greatest)] as const }),
    };
    this.#measured.push(measured);
    console.log(line(measured));
  }

  note(text: string): void {
    console.log(`  ${text}`);
  }

  write(file: string): void {
    writeFileSync(file, `${JSON.stringify(this.#measured, null, 2)}\n`);
  }
}

function line({ id, value, unit, against, ratio, goal, met, spread }: Measured): string {
  const between = spread === undefined ? '' : ` [${spread[0]} … ${spread[1]}]`;
  const share = ratio === null ? '' : `  = ${ratio} x ${against}`;
  const judged = goal === null ? '' : `  goal ${goal}: ${met === true ? 'met' : 'MISSED'}`;
  return `${id.padEnd(44)} ${String(value).padStart(9)} ${unit}${between}${share}${judged}`;
}

const round = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
