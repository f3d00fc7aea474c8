import { isMap } from '../story/input.js';

/** A story's expectations, with `holder: a` replaced by the stream id of the story's case a, as claims name it. */
export function naming(expected: unknown, cases: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(expected)) return expected.map((each: unknown) => naming(each, cases));
  if (!isMap(expected)) return expected;
  return Object.fromEntries(
    Object.entries(expected).map(([field, value]) => {
      const id = field === 'holder' && typeof value === 'string' ? cases.get(value) : undefined;
      return [field, id === undefined ? naming(value, cases) : `nomination:${id}`];
    }),
  );
}
