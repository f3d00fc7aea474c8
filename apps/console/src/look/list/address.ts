import { z } from 'zod/mini';

/** Reads by a schema, and takes another value for what it refuses. */
export const orElse = z.catch;

/** A text in an address; a number is one that looks like it, anything else is not there. */
export const Text = z.optional(
  orElse(
    z.optional(
      z.pipe(
        z.union([z.string(), z.number()]),
        z.transform((value) => (String(value) === '' ? undefined : String(value))),
      ),
    ),
    undefined,
  ),
);

/** Yes or no in an address. */
export const Flag = z.optional(
  orElse(
    z.optional(
      z.union([
        z.boolean(),
        z.pipe(
          z.enum(['true', 'false']),
          z.transform((value) => value === 'true'),
        ),
      ]),
    ),
    undefined,
  ),
);

/** The values that stand between commas in an address. */
export const valuesOf = (text: string | undefined): readonly string[] =>
  text?.split(',').filter((value) => value !== '') ?? [];

/** Values as an address holds them; none = not there. */
export const textOf = (values: readonly string[]): string | undefined =>
  values.length === 0 ? undefined : values.join(',');

/** The named entries that are there. */
export function chosen<Key extends string>(
  from: { readonly [K in Key]?: string | undefined },
  keys: readonly Key[],
): { [K in Key]?: string } {
  const there: { [K in Key]?: string } = {};
  for (const key of keys) {
    const value = from[key];
    if (value !== undefined) there[key] = value;
  }
  return there;
}
