import { canonicalJson } from '@vinhdanh/event-log';

/** One place in which two packs differ. */
export interface PackChange {
  /** `deadlines[appraisal].count` */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: unknown;
  readonly after: unknown;
  /** The rule of a list in which the place lies, as it is after, or as it was where it is no more; absent outside of lists. */
  readonly rule?: unknown;
  /** The place within that rule; empty: the whole rule. */
  readonly facet?: string;
}

/** Fields by which rules of a list are told apart, the first that does so in both lists. */
const names = ['id', 'kind', 'council', 'agency', 'award', 'from', 'level'] as const;

/** Where two packs differ, in the order of the first; rules are compared by what names them, not by their place in a list. */
export function packDiff(before: unknown, after: unknown, path = ''): PackChange[] {
  if (same(before, after)) return [];
  if (before === undefined) return [{ path, kind: 'added', before: null, after }];
  if (after === undefined) return [{ path, kind: 'removed', before, after: null }];
  if (isList(before) && isList(after)) return listDiff(before, after, path);
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => packDiff(before[key], after[key], path === '' ? key : `${path}.${key}`));
  }
  return [{ path, kind: 'changed', before, after }];
}

function listDiff(before: readonly unknown[], after: readonly unknown[], path: string): PackChange[] {
  const name = names.find((field) => tells(before, field) && tells(after, field));
  const [was, is] =
    name === undefined ? [byContent(before), byContent(after)] : [byName(before, name), byName(after, name)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const rule = is.get(key) ?? was.get(key);
    const place = `${path}[${key}]`;
    return packDiff(was.get(key), is.get(key), place).map((change) => ({
      ...change,
      rule,
      facet: change.path.slice(place.length + 1),
    }));
  });
}

/** Whether a field names each item of a list, and no two alike. */
function tells(items: readonly unknown[], field: string): boolean {
  const values = items.map((item) => (isRecord(item) ? item[field] : undefined));
  return (
    values.every((value) => typeof value === 'string' || typeof value === 'number') &&
    new Set(values).size === items.length
  );
}

const byName = (items: readonly unknown[], field: string): ReadonlyMap<string, unknown> =>
  new Map(items.map((item) => [isRecord(item) ? String(item[field]) : '', item]));

/** Items that nothing names are themselves: one that changed was removed and another added. */
const byContent = (items: readonly unknown[]): ReadonlyMap<string, unknown> =>
  new Map(items.map((item) => [short(item), item]));
const short = (item: unknown): string => {
  const text = typeof item === 'string' ? item : canonicalJson(item);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
