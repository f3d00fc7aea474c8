import type { Difference } from './difference.js';

/** Prints a line. */
export type Print = (line: string) => void;

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)) ?? 'undefined';

/** The differences, a block for each path, so that long values stay readable. */
export function reportDifferences(print: Print, found: readonly Difference[]): void {
  for (const { path, expected, actual } of found) {
    print(`      ${path}`);
    print(`        expected ${show(expected)}`);
    print(`        actual   ${show(actual)}`);
  }
}

export const ticked = (print: Print, line: string): void => print(`  ✓ ${line}`);
export const crossed = (print: Print, line: string): void => print(`  ✗ ${line}`);

/** `1.24 s`. */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
