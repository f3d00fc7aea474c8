import { z } from 'zod';
import { Bilingual } from '../text.js';

/** Words by value, in both languages: what console, API and documents show for each. */
export type Words<Value extends string> = Readonly<Record<Value, Bilingual>>;

/**
 * The words of an enumeration. The compiler requires every value; the schema refuses what the compiler cannot see:
 * empty words, former values.
 */
export const words = <const Value extends string>(
  values: readonly Value[],
  entries: Words<NoInfer<Value>>,
): Words<Value> =>
  z.strictObject(Object.fromEntries(values.map((value) => [value, Bilingual]))).parse(entries) && entries;

/** Words under keys of no enumeration: the keys are the enumeration. */
export const keyed = <const Entries extends Readonly<Record<string, Bilingual>>>(entries: Entries): Entries =>
  z.record(z.string(), Bilingual.loose()).parse(entries) && entries;

export const both = (vi: string, en: string): Bilingual => ({ vi, en });
