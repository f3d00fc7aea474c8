import type { PolicyPack } from '@vinhdanh/contracts';
import { sectionsOf, type PackRow, type Value } from './pack-rows.js';

export interface ValueChange {
  readonly name: string;
  readonly before: Value;
  readonly after: Value;
}

/** What happened to a rule between one pack and another. */
export type RuleChange =
  | { readonly kind: 'added' | 'removed'; readonly rule: PackRow }
  | {
      readonly kind: 'changed';
      readonly before: PackRow;
      readonly after: PackRow;
      readonly values: readonly ValueChange[];
    };

export interface SectionChange {
  readonly vi: string;
  readonly en: string;
  readonly changes: readonly RuleChange[];
}

/** Differences of two packs, rule by rule; sections without differences are left out. */
export function packDifference(one: PolicyPack, other: PolicyPack): readonly SectionChange[] {
  const before = sectionsOf(one);
  return sectionsOf(other).flatMap(({ vi, en, rows }, index) => {
    const changes = rowChanges(before[index]?.rows ?? [], rows);
    return changes.length === 0 ? [] : [{ vi, en, changes }];
  });
}

function rowChanges(before: readonly PackRow[], after: readonly PackRow[]): readonly RuleChange[] {
  const left = Map.groupBy(before, (row) => row.about);
  const right = Map.groupBy(after, (row) => row.about);
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((about) =>
    pairs(left.get(about) ?? [], right.get(about) ?? []),
  );
}

/**
 * Rules about the same thing follow each other in time: those that begin on the same day are paired, the others in
 * their order.
 */
function pairs(before: readonly PackRow[], after: readonly PackRow[]): readonly RuleChange[] {
  const begins = (row: PackRow): Value => row.values['from'] ?? null;
  const rest = [...after];
  const changes: RuleChange[] = [];
  const waiting: PackRow[] = [];
  for (const row of before) {
    const at = rest.findIndex((other) => begins(other) === begins(row));
    const [other] = at < 0 ? [] : rest.splice(at, 1);
    if (other === undefined) waiting.push(row);
    else changes.push(...change(row, other));
  }
  for (const row of waiting) {
    const other = rest.shift();
    changes.push(...(other === undefined ? [{ kind: 'removed' as const, rule: row }] : change(row, other)));
  }
  return [...changes, ...rest.map((rule) => ({ kind: 'added' as const, rule }))];
}

function change(before: PackRow, after: PackRow): readonly RuleChange[] {
  const names = new Set([...Object.keys(before.values), ...Object.keys(after.values)]);
  const values = [...names].flatMap((name): ValueChange[] => {
    const was = before.values[name] ?? null;
    const is = after.values[name] ?? null;
    return was === is ? [] : [{ name, before: was, after: is }];
  });
  const same = values.length === 0 && before.source === after.source && before.certainty === after.certainty;
  return same ? [] : [{ kind: 'changed', before, after, values }];
}
