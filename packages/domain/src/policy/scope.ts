/** A rule's reach: named values, or all of them. */
export const covers = <T>(scope: readonly T[] | 'all', value: T): boolean => scope === 'all' || scope.includes(value);

/** Whether some value lies in both. */
export const meets = <T>(one: readonly T[] | 'all', other: readonly T[] | 'all'): boolean => {
  if (one === 'all') return other === 'all' || other.length > 0;
  return one.some((value) => covers(other, value));
};
