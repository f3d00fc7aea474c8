/** Whether the text is an existing day, `yyyy-MM-dd`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-01-01') return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * `6/9/2024`, `06-09-2024`, `06.09.2024`, `06092024` -> `2024-09-06`; any other text is kept unchanged, so that it is
 * not lost.
 */
export function readDay(typed: string): string {
  const text = typed.trim();
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (parts === null) return text;
  const [, day = '', month = '', year = ''] = parts;
  const kept = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(kept) ? kept : text;
}

/** `2024-09-06` -> `06/09/2024`; text that is not a day stays unchanged. */
export const writeDay = (kept: string): string => (isDay(kept) ? kept.split('-').toReversed().join('/') : kept);
