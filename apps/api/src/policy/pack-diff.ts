import { canonicalJson } from '@vinhdanh/event-log';

/** One difference between two packs. */
export interface PackChange {
  /** `deadlines[appraisal].count` */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: unknown;
  readonly after: unknown;
  /**
   * The rule of a list that contains the difference, as it is after, or as it was if it was removed; absent outside of
   * lists.
   */
  readonly rule?: unknown;
  /** The place within that rule; empty: the whole rule. */
  readonly facet?: string;
}

/** Fields that identify rules of a list; the first one that does so in both lists is used. */
const names = ['id', 'kind', 'council', 'agency', 'award', 'from', 'level'] as const;

/**
 * The differences of two packs, in the order of the first; rules are compared by their identity, not by their place in
 * a list.
 */
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

/** Whether a field identifies each item of a list uniquely. */
function tells(items: readonly unknown[], field: string): boolean {
  const values = items.map((item) => (isRecord(item) ? item[field] : undefined));
  return (
    values.every((value) => typeof value === 'string' || typeof value === 'number') &&
    new Set(values).size === items.length
  );
}

const byName = (items: readonly unknown[], field: string): ReadonlyMap<string, unknown> =>
  new Map(items.map((item) => [isRecord(item) ? String(item[field]) : '', item]));

/** Items without identity identify themselves: a changed one counts as removed and added. */
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
