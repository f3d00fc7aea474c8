/** Values that a rule covers: named ones, or all. */
export const covers = <T>(scope: readonly T[] | 'all', value: T): boolean => scope === 'all' || scope.includes(value);

/** Whether the two scopes share a value. */
export const meets = <T>(one: readonly T[] | 'all', other: readonly T[] | 'all'): boolean => {
  if (one === 'all') return other === 'all' || other.length > 0;
  return one.some((value) => covers(other, value));
};
