import { z } from 'zod/mini';

/** Parses with a schema, and uses another value instead of one that it refuses. */
export const orElse = z.catch;

/** A text in an address; a number is taken as text, and anything else as absent. */
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

/** The values separated by commas in an address. */
export const valuesOf = (text: string | undefined): readonly string[] =>
  text?.split(',').filter((value) => value !== '') ?? [];

/** Values as an address holds them; none = absent. */
export const textOf = (values: readonly string[]): string | undefined =>
  values.length === 0 ? undefined : values.join(',');

/** The named entries that exist. */
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
