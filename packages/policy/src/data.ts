import { readFileSync } from 'node:fs';
import { type CalendarDay, CalendarYear, Unit } from '@vinhdanh/contracts';
import type { z } from 'zod';
import { DataError, readCsv, type CsvRow } from './csv.js';

const folder = new URL('../data/', import.meta.url);
const rowsOf = (file: string): readonly CsvRow[] => readCsv(file, readFileSync(new URL(file, folder), 'utf8'));

/** Checks what a row says against its contract. @throws DataError with file and line */
function checked<T>(schema: z.ZodType<T>, value: unknown, file: string, line: number): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new DataError(
    file,
    line,
    result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
  );
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/**
 * The units of Ninh Thuận and Khánh Hòa with their days, parents and successors (`data/units.csv`, then
 * `data/units-local.csv`). A code may have several rows, each with its own days.
 * @throws DataError
 */
export function loadUnits(): readonly Unit[] {
  return ['units.csv', 'units-local.csv'].flatMap((file) =>
    rowsOf(file).map(({ line, values: row }) =>
      checked(
        Unit,
        {
          code: row['code'],
          name: row['name_vi'],
          kind: row['kind'],
          parent: orNull(row['parent_code']),
          validFrom: orNull(row['valid_from']),
          validTo: orNull(row['valid_to']),
          successors: (row['successor_codes'] ?? '').split(';').filter((code) => code !== ''),
          source: row['source'],
          certainty: row['certainty'],
        },
        file,
        line,
      ),
    ),
  );
}

/**
 * The official working calendars, one per year, oldest first (`data/calendars.csv`), known from the date of their
 * notice.
 * @throws DataError
 */
export function loadCalendars(): readonly CalendarYear[] {
  const days = Map.groupBy(rowsOf('calendars.csv'), ({ values: row }) => row['year'] ?? '');
  return rowsOf('calendar-notices.csv').map(({ line, values: notice }) => {
    const rows = days.get(notice['year'] ?? '') ?? [];
    const entries = rows.map(({ values: row }) => ({
      date: row['date'],
      kind: row['kind'],
      name: row['name_vi'],
      source: row['source'],
      certainty: row['certainty'],
    }));
    const year = checked(
      CalendarYear,
      { year: Number(notice['year']), knownFrom: notice['known_from'], days: entries },
      'calendars.csv',
      rows[0]?.line ?? line,
    );
    const stray = year.days.find((day: CalendarDay) => !day.date.startsWith(`${year.year}-`));
    if (stray !== undefined)
      throw new DataError('calendars.csv', rows[0]?.line ?? line, `${stray.date} does not lie in ${year.year}`);
    return year;
  });
}
